/** Rows with a duty whose worth of "the scale is right" is believed beforehand. */
const priorRows = 20;

/**
 * Factor that makes the expected duties of a slice add up to the assessed ones, pulled to 1 by twenty mean rows, so
 * that a slice with few or huge assessments changes little; between 0.1 and 10.
 */
export function fitDutyFactor(
  expected: ArrayLike<number>,
  duty: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  let assessed = 0;
  let predicted = 0;
  let withDuty = 0;
  for (let i = 0; i < duty.length; i++) {
    const weight = weights[i] ?? 0;
    assessed += weight * (duty[i] ?? 0);
    predicted += weight * (expected[i] ?? 0);
    if ((duty[i] ?? 0) > 0) withDuty += 1;
  }
  if (withDuty === 0 || !(predicted > 0)) return 1;
  const prior = (priorRows * assessed) / withDuty;
  return Math.max(0.1, Math.min(10, (assessed + prior) / (predicted + prior)));
}
