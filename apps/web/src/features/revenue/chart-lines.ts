import type { Measures } from '@tidewaiter/contract';
import type { LinePoint } from '../../components/charts/line-data.ts';

/** Hit rate by reason of selection, by week, with the 95 % band of the random share. */
export function hitRateLines({ byWeek }: Pick<Measures, 'byWeek'>): readonly LinePoint[] {
  return byWeek.map(({ week, hitRate: { model, criterion, random } }) => ({
    x: week,
    values: { model: model.rate, criterion: criterion.rate, random: random.rate },
    band: random.low === null || random.high === null ? null : [random.low, random.high],
  }));
}

/** Expected additional duty of what was selected and duty recovered, by week, in the reporting currency. */
export function recoveredBars({ byWeek }: Pick<Measures, 'byWeek'>): readonly LinePoint[] {
  return byWeek.map(({ week, revenueAtRisk, recoveredDuty }) => ({
    x: week,
    values: { atRisk: Number(revenueAtRisk), recovered: Number(recoveredDuty) },
  }));
}
