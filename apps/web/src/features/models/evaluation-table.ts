import { type EvaluationRow, examinedPercents } from '@tidewaiter/domain';

/** A column of the evaluation table: one measure, at one share of items examined where it has one. */
export interface MeasureColumn {
  readonly id: string;
  readonly group: 'precision' | 'recall' | 'revenue_recall' | 'whole';
  readonly percent: (typeof examinedPercents)[number] | null;
  readonly measure: string;
  readonly better: 'higher' | 'lower';
  readonly valueOf: (row: EvaluationRow) => number | null;
}

const byPercent = (['precision', 'recall', 'revenue_recall'] as const).flatMap((group) =>
  examinedPercents.map(
    (percent): MeasureColumn => ({
      id: `${group}-${percent}`,
      group,
      percent,
      measure: group,
      better: 'higher',
      valueOf: (row) => row[group][percent],
    }),
  ),
);

const whole = (
  [
    ['auc', 'higher'],
    ['average_precision', 'higher'],
    ['brier', 'lower'],
    ['ece', 'lower'],
  ] as const
).map(
  ([measure, better]): MeasureColumn => ({
    id: measure,
    group: 'whole',
    percent: null,
    measure,
    better,
    valueOf: (row) => row[measure],
  }),
);

export const measureColumns: readonly MeasureColumn[] = [...byPercent, ...whole];

/** The best value of a column, as it is shown to one decimal of a percent; null where no row has one. */
export function bestOf(column: MeasureColumn, rows: readonly EvaluationRow[]): number | null {
  const values = rows.map(column.valueOf).filter((value) => value !== null);
  if (values.length === 0) return null;
  return rounded(column.better === 'higher' ? Math.max(...values) : Math.min(...values));
}

/** Whether a value is the best of its column: what is shown alike is best alike. */
export function isBest(column: MeasureColumn, row: EvaluationRow, best: number | null): boolean {
  const value = column.valueOf(row);
  return value !== null && best !== null && rounded(value) === best;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
