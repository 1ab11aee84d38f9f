import type { Scores } from '../model.ts';
import { calibratedScores } from './calibrated-scores.ts';
import { type Calibration, calibrated } from './calibration.ts';
import { fitDutyCurve } from './fit-duty-curve.ts';
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

/** Ways from raw to calibrated chances, the plainest first. */
type Curve = Pick<Calibration, 'slope' | 'intercept' | 'knots'>;
const asIs: Curve = { slope: 1, intercept: 0, knots: [] };

const asForetold = { factor: 1, power: 0 };
const folds = 5;

/** Log loss that a curve must save on rows it was not fitted to, in rows of mean weight, to be taken over a plainer one. */
const worthIt = 1;

/**
 * Fits the calibration on a later slice: the chances as they are, Platt's line, or isotonic steps on top of it (from
 * 200 rows of each class on), whichever foretells the rows that it was not fitted to best; the expected duty gets one
 * factor, and a rising curve where there are enough assessments.
 *
 * @param scores raw scores of the slice
 */
export function fitCalibration(scores: Scores, { labels, duty, weights }: CalibrationSlice): Calibration {
  const rows: CurveRow[] = Array.from(scores.probability, (probability, row) => ({
    probability,
    label: labels[row] ?? 0,
    weight: weights[row] ?? 0,
  }));
  const positives = rows.reduce((sum, { label }) => sum + label, 0);
  const steps = Math.min(positives, rows.length - positives) >= enoughForSteps;
  const ways = [() => asIs, fitLine, ...(steps ? [fitSteps] : [])];
  const meanWeight = rows.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, rows.length);
  let best = { way: ways[0], loss: Number.POSITIVE_INFINITY };
  for (const way of ways) {
    const loss = heldOutLoss(rows, way);
    if (loss < best.loss - worthIt * meanWeight) best = { way, loss };
  }
  const chances = { ...(best.way?.(rows) ?? asIs), dutyFactor: 1, dutyCurve: asForetold };
  const dutyFactor = fitDutyFactor(calibratedScores(chances, scores).expectedDuty, duty, weights);
  const { expectedDuty } = calibratedScores({ ...chances, dutyFactor }, scores);
  return { ...chances, dutyFactor, dutyCurve: fitDutyCurve(expectedDuty, duty, weights) };
}

interface CurveRow {
  readonly probability: number;
  readonly label: number;
  readonly weight: number;
}

function fitLine(rows: readonly CurveRow[]): Curve {
  const { logits, labels, weights } = columnsOf(rows);
  return { ...fitPlatt(logits, labels, weights), knots: [] };
}

function fitSteps(rows: readonly CurveRow[]): Curve {
  const { logits, labels, weights } = columnsOf(rows);
  return { ...fitPlatt(logits, labels, weights), knots: fitIsotonic(logits, labels, weights) };
}

function columnsOf(rows: readonly CurveRow[]) {
  return {
    logits: Float64Array.from(rows, ({ probability }) => logit(probability)),
    labels: rows.map(({ label }) => label),
    weights: rows.map(({ weight }) => weight),
  };
}

/** Weighted log loss over all rows, each foretold by a curve fitted to the other folds. */
function heldOutLoss(rows: readonly CurveRow[], way: (rows: readonly CurveRow[]) => Curve): number {
  let loss = 0;
  for (let fold = 0; fold < folds; fold++) {
    const curve = { ...way(rows.filter((_, row) => row % folds !== fold)), dutyFactor: 1, dutyCurve: asForetold };
    for (let row = fold; row < rows.length; row += folds) {
      const { probability, label, weight } = rows[row] ?? { probability: 0, label: 0, weight: 0 };
      const odds = logit(calibrated(curve, probability));
      loss += weight * (Math.max(odds, 0) - odds * label + Math.log1p(Math.exp(-Math.abs(odds))));
    }
  }
  return loss;
}
