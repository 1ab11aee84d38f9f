import type { FeatureMatrix } from '@tidewaiter/features';

import { columnWidth, type EncodedColumn, type Encoder } from './encoder.ts';
import { fitEdges } from './fit-edges.ts';
import { rowEncoder } from './row-encoder.ts';

/** Rows that are looked at: quantiles of this many are as good as those of all. */
const sampleRows = 20_000;

/**
 * Fits the encoder on training rows only. Constant columns take no part; the standard deviation and mean are those of
 * the middle 98 %, so that one absurd value does not flatten a column.
 *
 * @param pieces false for standardised values alone, without the piecewise-linear columns
 */
export function fitEncoder(matrix: FeatureMatrix, pieces: boolean): Encoder {
  const columns = matrix.names.flatMap((_, feature) => fitColumn(matrix, feature, pieces) ?? []);
  const width = columns.reduce((sum, column) => sum + columnWidth(column), 0);
  const { version, names, categoryNames } = matrix;
  const encoder = { version, names: [...names], categoryNames: [...categoryNames], columns, width };
  return { ...encoder, base: meanRow({ ...encoder, base: new Array<number>(width).fill(0) }, matrix) };
}

function stride(rows: number): number {
  return Math.max(1, Math.floor(rows / sampleRows));
}

function fitColumn(matrix: FeatureMatrix, feature: number, pieces: boolean): EncodedColumn | null {
  const { values, names, rows } = matrix;
  const known = new Float32Array(Math.ceil(rows / stride(rows)));
  let count = 0;
  let seen = 0;
  for (let row = 0; row < rows; row += stride(rows), seen++) {
    const value = values[row * names.length + feature] ?? Number.NaN;
    if (Number.isFinite(value)) known[count++] = value;
  }
  const sorted = known.subarray(0, count).sort();
  const flag = count < seen;
  const constant = sorted[0] === sorted.at(-1);
  if (count === 0 || (constant && !flag)) return null;
  const { mean, deviation } = middleMoments(sorted);
  const edges = pieces && !constant ? fitEdges(sorted) : [];
  // A column of two values is said by one piece, and one of one value by nothing but its flag.
  return { feature, mean, deviation, edges, flag };
}

function middleMoments(sorted: Float32Array): { mean: number; deviation: number } {
  const low = sorted[Math.floor(0.01 * (sorted.length - 1))] ?? 0;
  const high = sorted[Math.ceil(0.99 * (sorted.length - 1))] ?? 0;
  let sum = 0;
  let squares = 0;
  for (const value of sorted) {
    const held = Math.min(high, Math.max(low, value));
    sum += held;
    squares += held * held;
  }
  const mean = sum / sorted.length;
  const variance = squares / sorted.length - mean * mean;
  const scale = Math.max(Math.abs(low), Math.abs(high), 1e-6);
  return { mean, deviation: Math.max(Math.sqrt(Math.max(variance, 0)), 1e-6 * scale) };
}

function meanRow(encoder: Encoder, matrix: FeatureMatrix): number[] {
  const sum = new Float64Array(encoder.width);
  const row = new Float32Array(encoder.width);
  const encode = rowEncoder(encoder);
  let seen = 0;
  for (let i = 0; i < matrix.rows; i += stride(matrix.rows), seen++) {
    encode(matrix.values, i * matrix.names.length, row, 0);
    for (let j = 0; j < row.length; j++) sum[j] = (sum[j] ?? 0) + (row[j] ?? 0);
  }
  return Array.from(sum, (total) => Math.fround(total / Math.max(1, seen)));
}
