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
