/** Residual, in standard deviations of the log duty, beyond which the duty task grows linearly only (Huber). */
const heavyTail = 1;

/** Mean loss of a batch and its slope by each output. */
export interface BatchLoss {
  readonly loss: number;
  readonly slope: Float32Array;
}

/** What a batch is compared with; one entry per row. */
export interface BatchTargets {
  readonly labels: Float32Array;
  /** Standardised log duty, NaN where the row says nothing about duty. */
  readonly duty: Float32Array;
  readonly weights: Float32Array;
}

/**
 * Loss of both tasks: cross-entropy of the label, and a Huber loss of the log duty over the rows that have one, so
 * that a single huge assessment cannot drag the weights. Weighted means.
 *
 * @param outputs rows × 2, as `forward` gives them
 */
export function dualTaskLoss(outputs: ArrayLike<number>, targets: BatchTargets, dutyTask: number): BatchLoss {
  const { labels, duty, weights } = targets;
  const slope = new Float32Array(labels.length * 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    const logit = outputs[2 * row] ?? 0;
    const label = labels[row] ?? 0;
    const weight = (weights[row] ?? 0) / total;
    loss += weight * (Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit))));
    slope[2 * row] = weight * (1 / (1 + Math.exp(-logit)) - label);
    const target = duty[row] ?? Number.NaN;
    if (Number.isNaN(target)) continue;
    const residual = (outputs[2 * row + 1] ?? 0) - target;
    const held = Math.max(-heavyTail, Math.min(heavyTail, residual));
    loss += dutyTask * weight * held * (residual - held / 2);
    slope[2 * row + 1] = dutyTask * weight * held;
  }
  return { loss, slope };
}
