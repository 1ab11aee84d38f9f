import { logit } from '../calibrate/logit.ts';

const steps = 20;

/** Rows of the rarer class whose worth of "both count alike" is believed beforehand. */
const priorRows = 25;

/**
 * Share (0 to 1, in twentieths) of the first of two models in their mean log odds that gives later outcomes the lowest
 * log loss, pulled to one half where there are few outcomes.
 *
 * @param first probabilities of one model, and of the `second`
 */
export function fitShare(
  first: Float32Array,
  second: Float32Array,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  let positives = 0;
  for (let row = 0; row < labels.length; row++) positives += labels[row] ?? 0;
  const rare = Math.min(positives, labels.length - positives);
  const a = Float64Array.from(first, logit);
  const b = Float64Array.from(second, logit);
  let best = { share: 0.5, loss: Number.POSITIVE_INFINITY };
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    let loss = 0;
    for (let row = 0; row < labels.length; row++) {
      const odds = share * (a[row] ?? 0) + (1 - share) * (b[row] ?? 0);
      loss += (weights[row] ?? 0) * (Math.max(odds, 0) - odds * (labels[row] ?? 0) + Math.log1p(Math.exp(-Math.abs(odds))));
    }
    if (loss < best.loss) best = { share, loss };
  }
  return 0.5 + ((best.share - 0.5) * rare) / (rare + priorRows);
}
