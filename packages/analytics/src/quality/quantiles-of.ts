import type { ColumnQuality } from '@tidewaiter/domain';

/**
 * Quantiles of numbers in any order, in their own unit, interpolated between neighbours (Hyndman and Fan's type 7); null where there
 * are none. The array is sorted in place.
 */
export function quantilesOf(values: Float64Array): ColumnQuality['quantiles'] {
  if (values.length === 0) return null;
  values.sort();
  const at = (share: number) => quantileOf(values, share);
  return { p01: at(0.01), p25: at(0.25), median: at(0.5), p75: at(0.75), p99: at(0.99) };
}

/** One quantile (0 to 1) of numbers in ascending order; NaN where there are none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}
