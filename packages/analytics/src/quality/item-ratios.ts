/** The ratios by which a goods item is held against its like: value per unit, value per kg, kg per unit. */
export const ratioNames = ['valuePerUnit', 'valuePerKg', 'kgPerUnit'] as const;
export type RatioName = (typeof ratioNames)[number];

/** Common logarithms of the ratios; null where a part is missing or zero. */
export type ItemRatios = Readonly<Record<RatioName, number | null>>;

/** What of an item its ratios are made of: money in the currency of the item, kilogram, units. */
export interface ItemFigures {
  readonly quantity: number | null;
  readonly netMassKg: number | null;
  readonly customsValue: number | null;
}

/** Common logarithms of value per unit, value per kg and kg per unit. */
export function ratiosOf({ quantity, netMassKg, customsValue }: ItemFigures): ItemRatios {
  return {
    valuePerUnit: logRatio(customsValue, quantity),
    valuePerKg: logRatio(customsValue, netMassKg),
    kgPerUnit: logRatio(netMassKg, quantity),
  };
}

function logRatio(over: number | null, under: number | null): number | null {
  if (over === null || under === null || !(over > 0) || !(under > 0)) return null;
  return Math.log10(over / under);
}
