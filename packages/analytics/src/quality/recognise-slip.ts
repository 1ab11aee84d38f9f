import { type ItemRatios, type RatioName, ratioNames } from './item-ratios.ts';
import type { PeerReference, RatioReference } from './peer-references.ts';

export const slipColumns = ['quantity', 'net_mass_kg', 'customs_value'] as const;
export type SlipColumn = (typeof slipColumns)[number];

/** What an item that lies far from its like seems to be. */
export type FarItem =
  /** One figure is too large by `factor` (below 1: too small); `column` is null where two figures may be at fault. */
  | { readonly kind: 'slip'; readonly column: SlipColumn | null; readonly factor: number }
  /** Far from its like, by no power of ten that a slip of unit or decimal sign makes. */
  | { readonly kind: 'far' };

/** Slips of unit and decimal sign: cents for whole money, grams or pieces for kilograms or thousands, grams for tonnes. */
const powers = [-6, -3, -2, 2, 3, 6] as const;
/** A price cut to a hundredth may be meant, and is not to be excused as a slip. */
const mayBeMeant = (column: SlipColumn, power: number) => column === 'customs_value' && power === -2;
/** How a figure that is ten times too large moves the ratios, in decades. */
const effects: Readonly<Record<SlipColumn, Readonly<Record<RatioName, number>>>> = {
  quantity: { valuePerUnit: -1, valuePerKg: 0, kgPerUnit: -1 },
  net_mass_kg: { valuePerUnit: 0, valuePerKg: -1, kgPerUnit: 1 },
  customs_value: { valuePerUnit: 1, valuePerKg: 1, kgPerUnit: 0 },
};

/** Decades from which a ratio can be a slip at all, and spreads from which it is far from its like. */
const leastDecades = 1.75;
const farSpreads = 5;
/** Squared spreads, per ratio, that an explained item may still be off. */
const explained = 9;
/** Decades that a ratio may be off the power that is to explain it, however widely its like are spread. */
const nearest = 0.5;
/** By how much the best explanation must beat that of another column to name one. */
const clearly = 6;

/** Decades from the median beyond which a ratio is far from its like. */
export function farFrom({ spread }: RatioReference): number {
  return Math.max(leastDecades, farSpreads * spread);
}

/**
 * Judges an item against its like: null while no ratio is far from them. A figure that slipped by a power of ten moves two of
 * the three ratios by it and leaves the third, so the column and the power that explain all three best are found by least
 * squares in spreads. A slip is an error of keying or of units; nothing here speaks of intent. Ratios are common logarithms.
 */
export function recogniseSlip(ratios: ItemRatios, reference: PeerReference): FarItem | null {
  const known = ratioNames.flatMap((name) => {
    const ratio = ratios[name];
    const peers = reference[name];
    return ratio === null || peers === null
      ? []
      : [{ name, off: ratio - peers.median, spread: peers.spread, far: farFrom(peers) }];
  });
  if (!known.some(({ off, far }) => Math.abs(off) >= far)) return null;
  const ranked = slipColumns
    .map((column) => ({ column, ...bestPower(column) }))
    .sort((one, other) => one.misfit - other.misfit);
  const [best] = ranked;
  if (best === undefined || best.misfit > explained * known.length) return { kind: 'far' };
  const likely = ranked.filter(({ misfit }) => misfit - best.misfit < clearly);
  if (likely.some(({ column, power }) => mayBeMeant(column, power))) return { kind: 'far' };
  return likely.length === 1
    ? { kind: 'slip', column: best.column, factor: 10 ** best.power }
    : { kind: 'slip', column: null, factor: 10 ** Math.abs(best.power) };

  function bestPower(column: SlipColumn): { readonly power: number; readonly misfit: number } {
    const misfitOf = (power: number) => {
      let misfit = 0;
      for (const { name, off, spread } of known) {
        const left = off - power * effects[column][name];
        if (effects[column][name] !== 0 && Math.abs(left) > nearest) return Number.POSITIVE_INFINITY;
        misfit += (left / spread) ** 2;
      }
      return misfit;
    };
    let best = { power: 0, misfit: Number.POSITIVE_INFINITY };
    for (const power of powers) {
      const misfit = misfitOf(power);
      if (misfit < best.misfit) best = { power, misfit };
    }
    return best;
  }
}
