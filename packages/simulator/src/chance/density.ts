const rootTwoPi = Math.sqrt(2 * Math.PI);

/** Density of a normal at `x`. */
export function normalDensity(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return Math.exp(-0.5 * z * z) / (deviation * rootTwoPi);
}

/** Distribution function of the standard normal. Source: Abramowitz & Stegun 26.2.17, error below 7.5e-8. */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp(-0.5 * z * z) / rootTwoPi) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

/** Density at `x` of a uniform draw on [low, high] plus a normal error: what an invoice cut by some factor looks like. */
export function smearedDensity(x: number, low: number, high: number, deviation: number): number {
  const share = normalShare((x - low) / deviation) - normalShare((x - high) / deviation);
  return Math.max(0, share) / (high - low);
}
