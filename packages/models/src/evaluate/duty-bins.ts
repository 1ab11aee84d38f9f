import type { DutyBin } from '@tidewaiter/domain';

/**
 * Items in groups of equal number by expected duty, the lowest first: how much duty each was expected to bring and how
 * much was assessed, in all, in the currency of both. What the reliability plot is for probabilities.
 *
 * @param expected expected additional duty, one entry an item
 * @param duty additional duty assessed, one entry an item
 */
export function dutyBins(expected: ArrayLike<number>, duty: ArrayLike<number>, bins = 10): DutyBin[] {
  const order = Array.from({ length: duty.length }, (_, row) => row).sort(
    (one, other) => (expected[one] ?? 0) - (expected[other] ?? 0),
  );
  return Array.from({ length: Math.min(bins, order.length) }, (_, bin) => {
    const own = order.slice(
      Math.floor((order.length * bin) / Math.min(bins, order.length)),
      Math.floor((order.length * (bin + 1)) / Math.min(bins, order.length)),
    );
    const sum = (of: ArrayLike<number>) => own.reduce((total, row) => total + (of[row] ?? 0), 0);
    return { items: own.length, expected: sum(expected), assessed: sum(duty) };
  });
}
