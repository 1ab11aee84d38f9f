import type { Ranking } from './tie-groups.ts';

/**
 * Sum of `values` over the first `examined` items of a ranking: the mean over all orders of tied items, so that the
 * order of the input decides nothing.
 */
export function expectedTopSum({ order, groups }: Ranking, values: ArrayLike<number>, examined: number): number {
  let total = 0;
  for (const { from, to } of groups) {
    if (from >= examined) break;
    let sum = 0;
    for (let place = from; place < to; place++) sum += values[order[place] ?? 0] ?? 0;
    total += sum * Math.min(1, (examined - from) / (to - from));
  }
  return total;
}
