import type { FeatureMatrix } from '@tidewaiter/features';
import type { TrainingData } from '../training-data.ts';

/**
 * Items that nobody examined, in the shape of examples: no label, no duty, each counting once. Nothing of it but the features
 * and the days may be learnt from.
 *
 * @param days of registration since 1970-01-01, one for each row of the matrix
 */
export function unlabelled(matrix: FeatureMatrix, days: Int32Array): TrainingData {
  const { rows } = matrix;
  return {
    matrix,
    labels: new Uint8Array(rows),
    duty: new Float64Array(rows),
    weights: new Float32Array(rows).fill(1),
    days,
  };
}
