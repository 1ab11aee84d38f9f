import { type EvaluationRow, type ExaminedPercent, wilsonInterval } from '@tidewaiter/domain';

export interface PrecisionBar {
  readonly model: string;
  readonly precision: number;
  /** 95 % interval by the items examined. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Items that would have been examined. */
  readonly examined: number;
}

/** How many of what each ranking puts first are non-compliant, the best first. */
export function precisionBars(rows: readonly EvaluationRow[], percent: ExaminedPercent): PrecisionBar[] {
  return rows
    .flatMap((row): PrecisionBar[] => {
      const precision = row.precision[percent];
      if (precision === null) return [];
      const examined = Math.max(1, Math.ceil((row.items * Number(percent)) / 100));
      const interval = wilsonInterval(precision * examined, examined);
      return [
        { model: row.model, precision, examined, interval: interval === null ? null : [interval.low, interval.high] },
      ];
    })
    .toSorted((a, b) => b.precision - a.precision);
}
