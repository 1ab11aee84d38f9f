/** Items with one and the same score: where they start in `order`, and where the next group starts. */
export interface TieGroup {
  readonly from: number;
  readonly to: number;
}

/** A ranking from the highest score down; within a group of ties no order is meant. */
export interface Ranking {
  readonly order: Uint32Array;
  readonly groups: readonly TieGroup[];
}

/** Ranks items by score. Scores that are not numbers come last, together. */
export function tieGroups(scores: ArrayLike<number>): Ranking {
  const scoreOf = (item: number): number => {
    const score = scores[item] ?? Number.NaN;
    return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
  };
  const order = Uint32Array.from({ length: scores.length }, (_, item) => item);
  order.sort((a, b) => {
    const first = scoreOf(a);
    const second = scoreOf(b);
    return first < second ? 1 : first > second ? -1 : 0;
  });
  const groups: TieGroup[] = [];
  for (let from = 0; from < order.length; ) {
    const score = scoreOf(order[from] ?? 0);
    let to = from + 1;
    while (to < order.length && scoreOf(order[to] ?? 0) === score) to++;
    groups.push({ from, to });
    from = to;
  }
  return { order, groups };
}
