import type { PeerReferences, RatioReference } from './peer-references.ts';
import { farFrom } from './recognise-slip.ts';

type Bound = readonly [low: number, high: number] | null;

/** Beyond which value per unit, value per kg and kg per unit goods of a code and unit are far from their like. */
export interface GoodsBounds {
  readonly hs6: string;
  readonly unit: string | null;
  readonly valuePerUnit: Bound;
  readonly valuePerKg: Bound;
  readonly kgPerUnit: Bound;
}

/** Bounds of the goods of a batch, in the units of the ratios themselves; goods without like ones have none and are left out. */
export function goodsBounds(
  goods: readonly { readonly hs6: string; readonly unit: string | null }[],
  references: PeerReferences,
): readonly GoodsBounds[] {
  return goods.flatMap(({ hs6, unit }) => {
    const reference = references(hs6, unit);
    if (reference === null) return [];
    const { valuePerUnit, valuePerKg, kgPerUnit } = reference;
    return [
      {
        hs6,
        unit,
        valuePerUnit: boundOf(valuePerUnit),
        valuePerKg: boundOf(valuePerKg),
        kgPerUnit: boundOf(kgPerUnit),
      },
    ];
  });
}

function boundOf(reference: RatioReference | null): Bound {
  if (reference === null) return null;
  const far = farFrom(reference);
  return [10 ** (reference.median - far), 10 ** (reference.median + far)];
}
