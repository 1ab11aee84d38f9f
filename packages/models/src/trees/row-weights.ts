/**
 * What rows count, on a scale on which they add up to what they are worth as evenly weighted rows (Kish's effective
 * size, (Σw)² ÷ Σw²), so that few heavy rows do not outvote the pull of the leaves towards zero.
 */
export function rowWeights(weights: Float32Array): Float32Array {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return weights.map((weight) => (squares === 0 ? weight : (weight * sum) / squares));
}
