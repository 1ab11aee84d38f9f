import type { Ranking } from './tie-groups.ts';

/**
 * Area under the ROC curve: the chance that a non-compliant item scores above a compliant one, ties counting half.
 *
 * @returns null where one class is missing
 */
export function areaUnderCurve({ order, groups }: Ranking, labels: ArrayLike<number>): number | null {
  let positives = 0;
  let negatives = 0;
  let won = 0;
  for (const { from, to } of groups) {
    let positive = 0;
    for (let place = from; place < to; place++) positive += labels[order[place] ?? 0] ?? 0;
    const negative = to - from - positive;
    won += negative * (positives + positive / 2);
    positives += positive;
    negatives += negative;
  }
  return positives === 0 || negatives === 0 ? null : won / (positives * negatives);
}
