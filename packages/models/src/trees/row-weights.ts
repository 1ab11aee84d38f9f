import type { TrainingData } from '../training-data.ts';

/**
 * What rows count, fading with age where a half-life is given, on a scale on which they add up to what they are worth
 * as evenly weighted rows (Kish's effective size, (Σw)² ÷ Σw²), so that few heavy rows do not outvote the pull of the
 * leaves towards zero.
 *
 * @param halfLife days
 */
export function rowWeights(
  { weights, days }: Pick<TrainingData, 'weights' | 'days'>,
  halfLife: number | null = null,
): Float32Array {
  const last = days.at(-1) ?? 0;
  const aged = Float64Array.from(weights, (weight, row) =>
    halfLife === null ? weight : weight * 2 ** (((days[row] ?? last) - last) / halfLife),
  );
  const sum = aged.reduce((total, weight) => total + weight, 0);
  const squares = aged.reduce((total, weight) => total + weight * weight, 0);
  return Float32Array.from(aged, (weight) => (squares === 0 ? weight : (weight * sum) / squares));
}
