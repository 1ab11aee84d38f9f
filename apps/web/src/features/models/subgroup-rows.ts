import { type ShareInterval, type Subgroup, type SubgroupDimension, wilsonInterval } from '@tidewaiter/domain';

/** A part of the test window as it is shown; rates with their 95 % interval. */
export interface SubgroupRow {
  readonly name: string;
  readonly items: number;
  /** Non-compliant among its items. */
  readonly rate: ShareInterval | null;
  /** Non-compliant among the 5 % of it that the model puts first. */
  readonly precision: ShareInterval | null;
  readonly revenueRecall: number | null;
  readonly auc: number | null;
  readonly ece: number | null;
  /** Share of its items among the first 5 % of the whole window. */
  readonly chosen: ShareInterval | null;
  /** Non-compliant among those. */
  readonly hits: ShareInterval | null;
}

/** The parts of one cut, the largest first; importers by their size. */
export function subgroupRows(subgroups: readonly Subgroup[], dimension: SubgroupDimension): readonly SubgroupRow[] {
  return subgroups
    .filter((one) => one.dimension === dimension)
    .map(({ name, row, chosen }) => {
      const examined = Math.max(1, Math.ceil((row.items * 5) / 100));
      const precision = row.precision['5'];
      return {
        name,
        items: row.items,
        rate: wilsonInterval(row.nonCompliant, row.items),
        precision: precision === null ? null : wilsonInterval(precision * examined, examined),
        revenueRecall: row.revenue_recall['5'],
        auc: row.auc,
        ece: row.ece,
        chosen: wilsonInterval(chosen.items, row.items),
        hits: wilsonInterval(chosen.nonCompliant, chosen.items),
      };
    })
    .toSorted((a, b) => b.items - a.items);
}
