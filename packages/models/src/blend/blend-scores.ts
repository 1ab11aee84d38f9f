import { logistic, logit } from '../calibrate/logit.ts';
import type { Scores } from '../model.ts';

/** Shares of the models in the mean log odds, and in the mean log of the duty if non-compliant. */
export interface Shares {
  readonly chance: readonly number[];
  /** In the log odds that the expected duty rests on. */
  readonly stake: readonly number[];
  readonly duty: readonly number[];
}

/** Averages the scores of models, row by row. A model without a share may be left out as null. */
export function blendScores(shares: Shares, scores: readonly (Scores | null)[], rows: number): Scores {
  const odds = new Float64Array(rows);
  const stakes = new Float64Array(rows);
  const logs = new Float64Array(rows);
  scores.forEach((one, model) => {
    if (!one) return;
    const [ofChance, ofStake, ofDuty] = [shares.chance[model] ?? 0, shares.stake[model] ?? 0, shares.duty[model] ?? 0];
    for (let row = 0; row < rows; row++) {
      const own = logit(one.probability[row] ?? 0);
      odds[row] = (odds[row] ?? 0) + ofChance * own;
      stakes[row] = (stakes[row] ?? 0) + ofStake * own;
      logs[row] = (logs[row] ?? 0) + ofDuty * Math.log1p(dutyIf(one, row));
    }
  });
  const probability = Float32Array.from(odds, logistic);
  const expectedDuty = Float32Array.from(stakes, (own, row) => logistic(own) * Math.expm1(logs[row] ?? 0));
  return { probability, expectedDuty };
}

/** Duty of a row if it is non-compliant. */
export function dutyIf({ probability, expectedDuty }: Scores, row: number): number {
  const chance = probability[row] ?? 0;
  return chance > 0 ? (expectedDuty[row] ?? 0) / chance : 0;
}
