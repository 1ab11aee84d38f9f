/**
 * Weights brought to a scale on which they add up to what they are worth as evenly weighted rows (Kish's effective
 * size, (Σw)² ÷ Σw²), so that few heavy rows do not outvote the pull of the leaves towards zero.
 */
export function rowWeights(weights: ArrayLike<number>): Float32Array {
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    sum += weights[row] ?? 0;
    squares += (weights[row] ?? 0) ** 2;
  }
  const scale = squares === 0 ? 1 : sum / squares;
  return Float32Array.from(weights, (weight) => weight * scale);
}
