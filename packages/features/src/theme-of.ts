import type { ReasonTheme } from '@tidewaiter/domain';

/** By what a name holds; the first that fits decides, so the narrower stand first. */
const themes: readonly (readonly [RegExp, ReasonTheme])[] = [
  [/same_goods|hs6_route_claim|hs6_claim/, 'same_goods'],
  [/circle|other_buyers|other_clients|vanished_buyers|_partners$/, 'neighbours'],
  [/_age$|_idle$|_of_importer$|_of_exporter$|_of_hs6$|against_habit|^items_|^since_last_/, 'novelty'],
  [/price|value_per_|value_shortfall|duty_shortfall/, 'unit_price'],
  [/mass_per_unit|gross_to_net|freight|insurance|fob_to_value/, 'goods_measure'],
  [/importer/, 'importer'],
  [/exporter/, 'exporter'],
  [/declarant/, 'declarant'],
  [/office/, 'office'],
  [/preference|claim|duty_|_duty|tax_share/, 'duty_and_preference'],
  [/origin|departure|route|_mode$|procedure/, 'origin_and_route'],
  [/hs2|hs4|hs6|tariff_line|expected_recovery|rate_combined/, 'heading'],
  [/weekday|month/, 'calendar'],
];

/**
 * What a feature is about, for the reasons that officers read; `declared_amounts` for the bare numbers of the form.
 */
export function themeOf(featureName: string): ReasonTheme {
  return themes.find(([pattern]) => pattern.test(featureName))?.[1] ?? 'declared_amounts';
}
