import type { Evaluation, EvaluationRow } from '@tidewaiter/domain';
import type { BayesLimit } from '@tidewaiter/simulator';

const percent = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1)).padStart(6);
const plain = (value: number | null) => (value === null ? '–' : value.toFixed(4)).padStart(7);

const heading = (split: string, seeds: string) =>
  `judged on items registered from ${split} on${seeds}; precision in percent at 1, 2, 5 and 10 % examined`;

/** The evaluation as a table for a terminal; shares in percent of items examined. */
export function evaluationTable({ split, rows }: Evaluation): readonly string[] {
  return [
    heading(split, ''),
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

const spreadColumns: readonly {
  readonly head: string;
  readonly of: (row: EvaluationRow) => number | null;
  readonly scale: number;
}[] = [
  { head: 'P@1', of: (row) => row.precision['1'], scale: 100 },
  { head: 'P@5', of: (row) => row.precision['5'], scale: 100 },
  { head: 'P@10', of: (row) => row.precision['10'], scale: 100 },
  { head: 'revenue@5', of: (row) => row.revenue_recall['5'], scale: 100 },
  { head: 'AUC', of: (row) => row.auc, scale: 1 },
  { head: 'AP', of: (row) => row.average_precision, scale: 1 },
  { head: 'ECE', of: (row) => row.ece, scale: 1 },
];

/** The mean over seeds with its standard deviation, for a terminal. */
export function spreadTable(
  { split, rows }: Evaluation,
  deviations: readonly EvaluationRow[],
  seeds: number,
): readonly string[] {
  const cell = (value: number | null | undefined, spread: number | null | undefined, scale: number) => {
    const show = (number: number | null | undefined) =>
      number === null || number === undefined ? '–' : (number * scale).toFixed(scale === 100 ? 1 : 3);
    return `${show(value)} ± ${show(spread)}`.padStart(16);
  };
  return [
    heading(split, `, mean ± s.d. of ${seeds} seeds`),
    `${'subset'.padEnd(15)}${'model'.padEnd(16)}${'items'.padStart(8)}${spreadColumns.map(({ head }) => head.padStart(16)).join('')}`,
    ...rows.map((row, at) => {
      const spread = deviations[at];
      const cells = spreadColumns.map(({ of, scale }) => cell(of(row), spread && of(spread), scale));
      return `${row.subset.padEnd(15)}${row.model.padEnd(16)}${String(row.items).padStart(8)}${cells.join('')}`;
    }),
  ];
}

/** What no ranking could pass, where it is known; nothing where it is not. */
export function limitLines(limit: BayesLimit | null): readonly string[] {
  if (!limit) return [];
  const { precision, revenueRecall } = limit;
  return [
    `${'all'.padEnd(15)}${'Bayes limit'.padEnd(16)}${String(limit.items).padStart(8)}${percent(precision['1'])}${percent(precision['2'])}${percent(precision['5'])}${percent(precision['10'])}   of the simulator; revenue@5 ${(100 * revenueRecall['5']).toFixed(1)}`,
  ];
}
