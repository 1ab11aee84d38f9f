import type { Distribution } from '@tidewaiter/domain';

export interface Stability {
  readonly psi: number;
  /** The index that two samples of one population exceed once in a thousand. */
  readonly byChance: number;
  readonly bins: number;
}

type Bins = Distribution['bins'];

/** Standard normal quantile of 0.999. */
const rare = 3.0902;

/**
 * Population stability index between two distributions over the same bins, `Σ (p − q) ln (p ÷ q)`: zero where the shares are
 * equal, never negative, the same both ways. A bin that one side lacks counts there as half an item, so that the index stays
 * finite; counts are items, shares are of each side's own total. Null while either side is empty.
 *
 * With few items chance alone makes an index: two samples of n and m items over B bins give about χ²(B − 1) × (1/n + 1/m),
 * whose 99.9 % point is `byChance` (quantile by Wilson and Hilferty).
 * Sources: Siddiqi, Credit Risk Scorecards (2006), for 0.1 and 0.25; Yurdakul & Naranjo, J. Risk Model Validation 14 (2020).
 */
export function populationStability(now: Bins, earlier: Bins): Stability | null {
  const mine = countsOf(now);
  const theirs = countsOf(earlier);
  const n = sum(mine);
  const m = sum(theirs);
  if (n === 0 || m === 0) return null;
  const values = new Set([...mine.keys(), ...theirs.keys()]);
  let psi = 0;
  for (const value of values) {
    const p = Math.max(mine.get(value) ?? 0, 0.5) / n;
    const q = Math.max(theirs.get(value) ?? 0, 0.5) / m;
    psi += (p - q) * Math.log(p / q);
  }
  return { psi: Math.max(0, psi), byChance: chiSquare(values.size - 1) * (1 / n + 1 / m), bins: values.size };
}

function countsOf(bins: Bins): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value, items } of bins) if (items > 0) counts.set(value, (counts.get(value) ?? 0) + items);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const items of counts.values()) total += items;
  return total;
}

function chiSquare(degrees: number): number {
  if (degrees < 1) return 0;
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + rare * Math.sqrt(part)) ** 3;
}
