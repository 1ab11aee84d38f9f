import type { Evaluation } from '@tidewaiter/domain';

const percent = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1)).padStart(6);
const plain = (value: number | null) => (value === null ? '–' : value.toFixed(4)).padStart(7);

/** The evaluation as a table for a terminal; shares in percent of items examined. */
export function evaluationTable({ split, rows }: Evaluation): readonly string[] {
  return [
    `judged on items registered from ${split} on; precision in percent at 1, 2, 5 and 10 % examined`,
    `${'subset'.padEnd(15)}${'model'.padEnd(16)}${'items'.padStart(8)}   P@1   P@2   P@5  P@10    AUC     AP  Brier    ECE  R@5  revenue@5`,
    ...rows.map((row) =>
      [
        row.subset.padEnd(15),
        row.model.padEnd(16),
        String(row.items).padStart(8),
        percent(row.precision['1']),
        percent(row.precision['2']),
        percent(row.precision['5']),
        percent(row.precision['10']),
        plain(row.auc),
        plain(row.average_precision),
        plain(row.brier),
        plain(row.ece),
        percent(row.recall['5']),
        percent(row.revenue_recall['5']),
      ].join(''),
    ),
  ];
}
