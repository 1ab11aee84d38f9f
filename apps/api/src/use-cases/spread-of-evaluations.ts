import { type Evaluation, type EvaluationRow, TidewaiterError } from '@tidewaiter/domain';

/** Evaluations of one recipe by several seeds: the mean of each measure, and its standard deviation row by row. */
export interface Spread {
  readonly mean: Evaluation;
  /** Sample standard deviations in the shape of the rows; null where a measure has none. */
  readonly deviations: readonly EvaluationRow[];
}

/** Mean and standard deviation over seeds; curves, plot and subgroups are those of the first seed. */
export function spreadOf(evaluations: readonly Evaluation[]): Spread {
  const [first] = evaluations;
  if (!first) throw new TidewaiterError('invalid_request', 'There is no evaluation to take the mean of.');
  const rowsAt = (at: number) => evaluations.flatMap(({ rows }) => rows[at] ?? []);
  return {
    mean: { ...first, rows: first.rows.map((row, at) => combine(row, rowsAt(at), mean)) },
    deviations: first.rows.map((row, at) => combine(row, rowsAt(at), deviation)),
  };
}

function combine(
  row: EvaluationRow,
  rows: readonly EvaluationRow[],
  how: (values: readonly number[]) => number | null,
): EvaluationRow {
  const of = (read: (row: EvaluationRow) => number | null) => {
    const values = rows.map(read).filter((value) => value !== null);
    return values.length === rows.length ? how(values) : null;
  };
  const byPercent = (group: 'precision' | 'recall' | 'revenue_recall') => ({
    '1': of((one) => one[group]['1']),
    '2': of((one) => one[group]['2']),
    '5': of((one) => one[group]['5']),
    '10': of((one) => one[group]['10']),
  });
  return {
    ...row,
    precision: byPercent('precision'),
    recall: byPercent('recall'),
    revenue_recall: byPercent('revenue_recall'),
    auc: of((one) => one.auc),
    average_precision: of((one) => one.average_precision),
    brier: of((one) => one.brier),
    ece: of((one) => one.ece),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
