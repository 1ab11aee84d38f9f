import { type EvaluationRow, type ExaminedPercent, examinedPercents } from '@tidewaiter/domain';
import type { Scores } from '../model.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { averagePrecision } from './average-precision.ts';
import { brierScore } from './brier-score.ts';
import { examinedItems } from './examined-items.ts';
import { expectedCalibrationError } from './expected-calibration-error.ts';
import { expectedTopSum } from './expected-top-sum.ts';
import { reliabilityBins } from './reliability-bins.ts';
import { tieGroups } from './tie-groups.ts';

/** What is judged: which model on which subset, and whether its numbers claim to be probabilities. */
export interface Judged {
  readonly model: string;
  readonly subset: string;
  readonly isProbability: boolean;
}

/**
 * One line of the evaluation table. Precision, recall, AUC and average precision rank by probability; revenue recall
 * ranks by expected duty. Ties count with their mean over all orders. Null where a measure is not defined.
 *
 * @param labels 1: non-compliant
 * @param duty additional duty assessed, any one currency
 */
export function evaluateScores(
  judged: Judged,
  scores: Scores,
  labels: ArrayLike<number>,
  duty: ArrayLike<number>,
): EvaluationRow {
  const byProbability = tieGroups(scores.probability);
  const byDuty = tieGroups(scores.expectedDuty);
  const items = labels.length;
  const everyItem = Number.POSITIVE_INFINITY;
  const nonCompliant = expectedTopSum(byProbability, labels, everyItem);
  const allDuty = expectedTopSum(byDuty, duty, everyItem);
  const at = (measure: (examined: number) => number | null): Record<ExaminedPercent, number | null> => {
    const entries = examinedPercents.map(
      (percent) => [percent, measure(examinedItems(items, Number(percent)))] as const,
    );
    return { '1': null, '2': null, '5': null, '10': null, ...Object.fromEntries(entries) };
  };
  const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null);
  const bins = judged.isProbability ? reliabilityBins(scores.probability, labels) : [];
  return {
    model: judged.model,
    subset: judged.subset,
    items,
    nonCompliant,
    precision: at((examined) => share(expectedTopSum(byProbability, labels, examined), examined)),
    recall: at((examined) => share(expectedTopSum(byProbability, labels, examined), nonCompliant)),
    revenue_recall: at((examined) => share(expectedTopSum(byDuty, duty, examined), allDuty)),
    auc: areaUnderCurve(byProbability, labels),
    average_precision: averagePrecision(byProbability, labels),
    brier: judged.isProbability ? brierScore(scores.probability, labels) : null,
    ece: expectedCalibrationError(bins),
  };
}
