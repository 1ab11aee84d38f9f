import type { Scores } from '../model.ts';
import { calibratedScores } from './calibrated-scores.ts';
import type { Calibration } from './calibration.ts';
import { fitDutyFactor } from './fit-duty-factor.ts';
import { fitIsotonic } from './fit-isotonic.ts';
import { fitPlatt } from './fit-platt.ts';
import { logit } from './logit.ts';

/** Rows of each class from which steps are worth more than they wobble. */
const enoughForSteps = 200;

/** Outcomes of a slice later than the one the model was trained on. */
export interface CalibrationSlice {
  readonly labels: ArrayLike<number>;
  readonly duty: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Fits the calibration on a later slice: Platt's line, and isotonic steps on top where at least 200 rows of each class
 * are there; the expected duty gets one factor.
 *
 * @param scores raw scores of the slice
 */
export function fitCalibration(scores: Scores, { labels, duty, weights }: CalibrationSlice): Calibration {
  const logits = Float64Array.from(scores.probability, logit);
  let positives = 0;
  for (let i = 0; i < labels.length; i++) positives += labels[i] ?? 0;
  const steps = Math.min(positives, labels.length - positives) >= enoughForSteps;
  const chances: Calibration = {
    ...fitPlatt(logits, labels, weights),
    knots: steps ? fitIsotonic(logits, labels, weights) : [],
    dutyFactor: 1,
  };
  const { expectedDuty } = calibratedScores(chances, scores);
  return { ...chances, dutyFactor: fitDutyFactor(expectedDuty, duty, weights) };
}
