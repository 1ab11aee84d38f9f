import type { Ranking } from './tie-groups.ts';

/**
 * Share (0 to 1) of all `values` that lies among the first `share` of a ranking, for each share asked; tied items count
 * as the mean over all their orders, a part of an item as that part. Zeros where there is nothing to find.
 *
 * @param shares of items, 0 to 1, ascending
 */
export function gainCurve({ order, groups }: Ranking, values: ArrayLike<number>, shares: readonly number[]): number[] {
  const items = order.length;
  let total = 0;
  for (let item = 0; item < items; item++) total += values[item] ?? 0;
  if (!(total > 0)) return shares.map(() => 0);
  let at = 0;
  let found = 0;
  let sum = sumOf(at);
  return shares.map((share) => {
    const examined = share * items;
    for (let group = groups[at]; group && group.to <= examined; group = groups[at]) {
      found += sum;
      at += 1;
      sum = sumOf(at);
    }
    const group = groups[at];
    const part = group ? Math.max(0, (sum * (examined - group.from)) / (group.to - group.from)) : 0;
    return Math.min(1, (found + part) / total);
  });

  function sumOf(index: number): number {
    const group = groups[index];
    let value = 0;
    if (group) for (let place = group.from; place < group.to; place++) value += values[order[place] ?? 0] ?? 0;
    return value;
  }
}
