const least = 1e-4;

/** Odds p ÷ (1 − p) of a probability, clipped to [0.0001, 0.9999] so that they stay finite and above zero. */
export function oddsOf(probability: number): number {
  const clipped = probability < least ? least : probability > 1 - least ? 1 - least : probability;
  return clipped / (1 - clipped);
}

/** The probability of odds. */
export function fromOdds(odds: number): number {
  return odds / (1 + odds);
}
