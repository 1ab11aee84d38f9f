/** Largest weight of one item: beyond it a single lucky draw would rule the training. */
const most = 50;

/**
 * Weights 1 ÷ selection probability, for training on the examined as if on all, clipped to 50; 1 where the probability
 * is not known (`NaN`, or not above zero). Shape: one weight an entry. Source: inverse propensity weighting
 * (Horvitz–Thompson 1952), truncated.
 */
export function sampleWeights(selectionProbabilities: ArrayLike<number>): Float32Array {
  return Float32Array.from(selectionProbabilities, (probability) =>
    probability > 0 ? Math.min(most, 1 / Math.min(1, probability)) : 1,
  );
}
