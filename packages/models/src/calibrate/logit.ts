/** Probabilities nearer to 0 or 1 than this are held there, so that a logit is a number. */
const edge = 1e-7;

/** Log odds of a probability. */
export function logit(probability: number): number {
  const held = Math.max(edge, Math.min(1 - edge, probability));
  return Math.log(held / (1 - held));
}

/** Probability of log odds. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
