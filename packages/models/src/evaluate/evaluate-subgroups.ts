import type { Subgroup, SubgroupDimension } from '@tidewaiter/domain';
import type { Scores } from '../model.ts';
import { evaluateScores } from './evaluate-scores.ts';
import { examinedItems } from './examined-items.ts';
import { tieGroups } from './tie-groups.ts';

/** One cut of the test window: which of `names` each row belongs to; -1 where to none. */
export interface Grouping {
  readonly dimension: SubgroupDimension;
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** Fewest items by which a part of the window is judged. */
const fewestItems = 30;
/** Share of the whole window, in percent, whose parts are counted. */
const chosenPercent = 5;

/**
 * The model on each part of the test window that holds 30 items or more, by dimension and name; and how many of the
 * first 5 % of the whole window are of that part, and how many of those are non-compliant (ties in the order given).
 *
 * @param labels 1: non-compliant
 * @param duty additional duty assessed, any one currency
 */
export function evaluateSubgroups(
  model: string,
  scores: Scores,
  labels: Uint8Array,
  duty: Float32Array | Float64Array,
  groupings: readonly Grouping[],
): Subgroup[] {
  const { order } = tieGroups(scores.probability);
  const first = order.subarray(0, examinedItems(labels.length, chosenPercent));
  return groupings.flatMap(({ dimension, names, of: groupOf }) => {
    const rowsOf = names.map((): number[] => []);
    for (const [row, group] of groupOf.entries()) rowsOf[group]?.push(row);
    const chosenOf = names.map(() => ({ items: 0, nonCompliant: 0 }));
    for (const row of first) {
      const chosen = chosenOf[groupOf[row] ?? -1];
      if (!chosen) continue;
      chosen.items += 1;
      chosen.nonCompliant += labels[row] ?? 0;
    }
    return names
      .flatMap((name, group): Subgroup[] => {
        const [rows, chosen] = [rowsOf[group], chosenOf[group]];
        if (!rows || !chosen || rows.length < fewestItems) return [];
        const pick = (values: ArrayLike<number>) => Float32Array.from(rows, (row) => values[row] ?? 0);
        const own = { probability: pick(scores.probability), expectedDuty: pick(scores.expectedDuty) };
        const judged = { model, subset: `${dimension}:${name}`, isProbability: true };
        return [
          {
            dimension,
            name,
            chosen,
            row: evaluateScores(
              judged,
              own,
              pick(labels),
              Float64Array.from(rows, (row) => duty[row] ?? 0),
            ),
          },
        ];
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  });
}
