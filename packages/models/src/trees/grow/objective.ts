/** What a forest is fitted to: labels of 0 and 1 in log odds, or real numbers with a bounded pull. */
export const objectives = ['logistic', 'robust'] as const;
export type Objective = (typeof objectives)[number];

/** Residual beyond which a `robust` target pulls no harder (Huber 1964): one huge amount cannot drag a tree. */
const heavyTail = 1.5;

/**
 * First and second derivatives of the loss at each row, interleaved, into `gradients`.
 *
 * @param margins the sum of the trees so far
 * @param negativeWeight what a row of label 0 counts in them, since only one in so many is drawn
 * @returns the weighted mean loss
 */
export function fillGradients(
  objective: Objective,
  { target, weights }: Targets,
  margins: Float64Array,
  gradients: Float32Array,
  negativeWeight: number,
): number {
  let loss = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    const margin = margins[row] ?? 0;
    const wanted = target[row] ?? 0;
    const weight = weights[row] ?? 0;
    total += weight;
    if (objective === 'logistic') {
      const chance = 1 / (1 + Math.exp(-margin));
      loss += weight * logLoss(margin, wanted);
      const counted = wanted > 0 ? weight : weight * negativeWeight;
      gradients[2 * row] = counted * (chance - wanted);
      gradients[2 * row + 1] = counted * Math.max(chance * (1 - chance), 1e-6);
    } else {
      const residual = margin - wanted;
      const held = Math.max(-heavyTail, Math.min(heavyTail, residual));
      loss += weight * held * (residual - held / 2);
      gradients[2 * row] = weight * held;
      gradients[2 * row + 1] = weight;
    }
  }
  return loss / total;
}

/** What rows are fitted to, one entry each. */
export interface Targets {
  readonly target: Float32Array;
  readonly weights: Float32Array;
}

/** Weighted mean loss of margins. */
export function meanLoss(objective: Objective, { target, weights }: Targets, margins: Float64Array): number {
  let loss = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    const weight = weights[row] ?? 0;
    const margin = margins[row] ?? 0;
    const residual = margin - (target[row] ?? 0);
    const held = Math.max(-heavyTail, Math.min(heavyTail, residual));
    loss += weight * (objective === 'logistic' ? logLoss(margin, target[row] ?? 0) : held * (residual - held / 2));
    total += weight;
  }
  return loss / total;
}

function logLoss(margin: number, label: number): number {
  return Math.max(margin, 0) - margin * label + Math.log1p(Math.exp(-Math.abs(margin)));
}
