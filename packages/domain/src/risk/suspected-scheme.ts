/** Ways in which a declaration may evade what is due; the first four are findings of an act too. */
export const suspectedSchemes = [
  'undervaluation',
  'misclassification',
  'false_origin',
  'quantity',
  'trader_pattern',
] as const;
export type SuspectedScheme = (typeof suspectedSchemes)[number];

/** What an officer can check; each has its sentence in every language. */
export const schemeChecks = [
  'invoice_and_payment',
  'like_goods_prices',
  'additions_to_price',
  'related_parties',
  'goods_against_description',
  'neighbouring_headings',
  'sample',
  'proof_of_origin',
  'origin_marks',
  'transport_route',
  'weigh',
  'count_packages',
  'packing_list',
  'who_the_trader_is',
  'partners_past_acts',
  'declarant_mandate',
] as const;
export type SchemeCheck = (typeof schemeChecks)[number];

/**
 * What to check for each scheme, the cheapest first: papers before goods, and the weighbridge before unpacking.
 *
 * Sources: undervaluation: WTO Customs Valuation Agreement art. 1 (related parties), 8 (additions), 17 with Decision 6.1
 * (further proof of the price paid), WCO Practical Guidelines for Valuation Control (2018), "Managing valuation risk".
 * Misclassification: General Rules 1 to 6 for the interpretation of the Harmonized System. Origin: Revised Kyoto
 * Convention, Specific Annex K (documentary evidence of origin and its control). Quantity and traders: WCO Customs Risk
 * Management Compendium, vol. 1, and Revised Kyoto Convention, General Annex ch. 3 (examination of the goods) and 8
 * (third parties).
 */
export const checksOf: Readonly<Record<SuspectedScheme, readonly SchemeCheck[]>> = {
  undervaluation: ['invoice_and_payment', 'like_goods_prices', 'additions_to_price', 'related_parties'],
  misclassification: ['neighbouring_headings', 'goods_against_description', 'sample'],
  false_origin: ['proof_of_origin', 'transport_route', 'origin_marks'],
  quantity: ['packing_list', 'weigh', 'count_packages'],
  trader_pattern: ['who_the_trader_is', 'declarant_mandate', 'partners_past_acts'],
};
