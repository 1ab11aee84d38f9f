const least = 1e-4;

/** Natural log-odds of a probability, clipped to [0.0001, 0.9999] so that it stays finite. */
export function logOdds(probability: number): number {
  const clipped = Math.min(1 - least, Math.max(least, probability));
  return Math.log(clipped / (1 - clipped));
}

/** The probability of log-odds. */
export function fromLogOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Probability expected where two independent signs meet: their log-odds added, the overall log-odds counted once.
 * Source: naive Bayes with equal priors.
 */
export function combineRates(a: number, b: number, overall: number): number {
  return fromLogOdds(logOdds(a) + logOdds(b) - logOdds(overall));
}
