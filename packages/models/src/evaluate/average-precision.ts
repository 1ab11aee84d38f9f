import type { Ranking } from './tie-groups.ts';

/**
 * Mean over non-compliant items of the precision down to each of them, averaged exactly over all orders of tied items.
 *
 * @returns null where nothing is non-compliant
 */
export function averagePrecision({ order, groups }: Ranking, labels: ArrayLike<number>): number | null {
  let above = 0;
  let total = 0;
  for (const { from, to } of groups) {
    const size = to - from;
    let positive = 0;
    for (let place = from; place < to; place++) positive += labels[order[place] ?? 0] ?? 0;
    if (positive > 0) {
      // Given a positive at the i-th place of its group, those before it hold (positive - 1) / (size - 1) each.
      const density = size > 1 ? (positive - 1) / (size - 1) : 0;
      for (let i = 0; i < size; i++) total += ((positive / size) * (above + 1 + i * density)) / (from + i + 1);
    }
    above += positive;
  }
  return above === 0 ? null : total / above;
}
