import { logistic } from './logit.ts';

/** Probability = logistic(slope × logit + intercept). */
export interface PlattLine {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Platt scaling (1999) by Newton's method, with his smoothed targets and a weak pull of the slope to 1, so that few
 * rows change little. The slope never turns negative: calibration keeps the ranking.
 *
 * @param logits raw log odds; `labels` 0 or 1; `weights` what a row counts
 */
export function fitPlatt(logits: Float64Array, labels: ArrayLike<number>, weights: ArrayLike<number>): PlattLine {
  let positive = 0;
  let negative = 0;
  for (let i = 0; i < logits.length; i++) {
    if (labels[i]) positive += weights[i] ?? 0;
    else negative += weights[i] ?? 0;
  }
  const high = (positive + 1) / (positive + 2);
  const low = 1 / (negative + 2);
  let slope = 1;
  let intercept = 0;
  for (let turn = 0; turn < 50; turn++) {
    let [gradientSlope, gradientIntercept] = [slope - 1, 0.01 * intercept];
    let [slopeSlope, slopeIntercept, interceptIntercept] = [1, 0, 0.01];
    for (let i = 0; i < logits.length; i++) {
      const x = logits[i] ?? 0;
      const weight = weights[i] ?? 0;
      const p = logistic(slope * x + intercept);
      const miss = weight * (p - (labels[i] ? high : low));
      const bend = weight * p * (1 - p);
      gradientSlope += miss * x;
      gradientIntercept += miss;
      slopeSlope += bend * x * x;
      slopeIntercept += bend * x;
      interceptIntercept += bend;
    }
    const determinant = slopeSlope * interceptIntercept - slopeIntercept ** 2;
    const stepSlope = (interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant;
    const stepIntercept = (slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant;
    slope -= Math.max(-1, Math.min(1, stepSlope));
    intercept -= Math.max(-2, Math.min(2, stepIntercept));
    slope = Math.max(0.05, slope);
    if (Math.abs(stepSlope) + Math.abs(stepIntercept) < 1e-9) break;
  }
  return { slope, intercept };
}
