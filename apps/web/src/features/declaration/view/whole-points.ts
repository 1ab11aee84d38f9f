import type { Reason } from '@tidewaiter/domain';

/**
 * Points of reasons in whole numbers that still add up to the whole score: what rounding down leaves over goes to the
 * largest remainders.
 */
export function wholePoints(reasons: readonly Reason[], score: number): readonly number[] {
  const floors = reasons.map((reason) => Math.floor(reason.points));
  let left = score - floors.reduce((sum, points) => sum + points, 0);
  const order = reasons
    .map((reason, index) => ({ index, remainder: reason.points - Math.floor(reason.points) }))
    .sort((a, b) => b.remainder - a.remainder);
  const whole = [...floors];
  for (const { index } of order) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

export interface ScoreSum {
  readonly typical: number;
  readonly reasons: number;
  readonly stake: number;
}

/** The score as the sum that an officer can check: a typical item, the reasons, the value at stake. */
export function scoreSum(reasons: readonly Reason[], points: readonly number[]): ScoreSum {
  const sum = { typical: 0, reasons: 0, stake: 0 };
  reasons.forEach(({ theme }, index) => {
    const part = theme === 'typical_item' ? 'typical' : theme === 'value_at_stake' ? 'stake' : 'reasons';
    sum[part] += points[index] ?? 0;
  });
  return sum;
}
