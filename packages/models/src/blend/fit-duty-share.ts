import type { Scores } from '../model.ts';

/**
 * Share of the first of two models in the mean log of the duty that is expected if an item is non-compliant: that with
 * the least squared error in logs on later rows with a duty, held to 0 to 1; one half where there are none.
 */
export function fitDutyShare(first: Scores, second: Scores, duty: ArrayLike<number>): number {
  let above = 0;
  let below = 0;
  for (let row = 0; row < duty.length; row++) {
    const assessed = duty[row] ?? 0;
    const a = Math.log1p(dutyIf(first, row));
    const b = Math.log1p(dutyIf(second, row));
    if (!(assessed > 0)) continue;
    above += (Math.log1p(assessed) - b) * (a - b);
    below += (a - b) ** 2;
  }
  return below > 0 ? Math.max(0, Math.min(1, above / below)) : 0.5;
}

/** Duty of a row if it is non-compliant. */
export function dutyIf({ probability, expectedDuty }: Scores, row: number): number {
  const chance = probability[row] ?? 0;
  return chance > 0 ? (expectedDuty[row] ?? 0) / chance : 0;
}
