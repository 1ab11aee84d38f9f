import type { FeatureMatrix } from '@tidewaiter/features';
import type { TrainingData } from './training-data.ts';

/** The rows `from` to `to` (exclusive) of a matrix; shares its memory. */
export function sliceMatrix(matrix: FeatureMatrix, from: number, to: number): FeatureMatrix {
  const width = matrix.names.length;
  return {
    ...matrix,
    rows: to - from,
    values: matrix.values.subarray(from * width, to * width),
    categories: matrix.categories.map((hashes) => hashes.subarray(from, to)),
  };
}

/** The rows `from` to `to` (exclusive) of training data; shares its memory. */
export function sliceRows(data: TrainingData, from: number, to: number): TrainingData {
  return {
    matrix: sliceMatrix(data.matrix, from, to),
    labels: data.labels.subarray(from, to),
    duty: data.duty.subarray(from, to),
    weights: data.weights.subarray(from, to),
    days: data.days.subarray(from, to),
  };
}
