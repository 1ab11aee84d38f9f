import { logit } from '../calibrate/logit.ts';
import type { Scores } from '../model.ts';
import type { TrainingData } from '../training-data.ts';
import { dutyIf } from './blend-scores.ts';

/** Weighted log loss, summed over rows, of the mean log odds of models by their shares. */
export function chanceLoss(
  scores: readonly Scores[],
  { labels, weights }: Pick<TrainingData, 'labels' | 'weights'>,
): (shares: readonly number[]) => number {
  const odds = scores.map(({ probability }) => Float64Array.from(probability, logit));
  return (shares) => {
    let loss = 0;
    for (let row = 0; row < labels.length; row++) {
      let sum = 0;
      for (let model = 0; model < odds.length; model++) sum += (shares[model] ?? 0) * (odds[model]?.[row] ?? 0);
      const miss = Math.max(sum, 0) - sum * (labels[row] ?? 0) + Math.log1p(Math.exp(-Math.abs(sum)));
      loss += (weights[row] ?? 0) * miss;
    }
    return loss;
  };
}

/** Squared error, summed over rows with a duty and halved, of the mean log duty of models by their shares. */
export function dutyLoss(
  scores: readonly Scores[],
  { duty }: Pick<TrainingData, 'duty'>,
): (shares: readonly number[]) => number {
  const paid = Array.from(duty.keys()).filter((row) => (duty[row] ?? 0) > 0);
  const wanted = paid.map((row) => Math.log1p(duty[row] ?? 0));
  const logs = scores.map((one) => paid.map((row) => Math.log1p(dutyIf(one, row))));
  return (shares) => {
    let loss = 0;
    for (let i = 0; i < paid.length; i++) {
      let sum = 0;
      for (let model = 0; model < logs.length; model++) sum += (shares[model] ?? 0) * (logs[model]?.[i] ?? 0);
      loss += ((wanted[i] ?? 0) - sum) ** 2 / 2;
    }
    return loss;
  };
}
