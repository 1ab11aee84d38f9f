/** How learning counts items that were more or less likely to be examined; see `weighed`. */
export const weighings = ['none', 'tempered', 'full'] as const;
export type Weighing = (typeof weighings)[number];

const exponents: Readonly<Record<Weighing, number>> = { none: 0, tempered: 0.5, full: 1 };

/**
 * Weights for learning, from weights that are one over a selection probability: their square roots by default. Full ones
 * make the examined count as all would, at the price of a few unlikely draws ruling the fit; where control chose by what
 * is declared, which the features know, there is little bias to take away, and on the simulator's `selective` world full
 * weights rank worse than none. Square roots keep most of the calm and some of the cover against choices that no
 * feature tells. Calibration, a fit of a few numbers, keeps the full ones.
 *
 * @param weights one over the selection probability (1 where it is not known), a row each
 * Source: truncated and tempered importance weights (Shimodaira 2000, "Improving predictive inference under covariate
 * shift by weighting the log-likelihood function": exponent between 0 and 1)
 */
export function weighed(weights: Float32Array, weighing: Weighing): Float32Array {
  return weights.map((weight) => weight ** exponents[weighing]);
}
