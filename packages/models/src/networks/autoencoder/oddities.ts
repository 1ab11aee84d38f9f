import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import { columnWidth, type Encoder } from '../../encode/encoder.ts';
import { rowEncoder } from '../../encode/row-encoder.ts';
import { reconstructionErrors } from './reconstruct.ts';
import type { Layer } from './weights.ts';

const rowsAtOnce = 512;

/** Times its own mean at which the error of one column stops to count: one absurd number is odd, not everything. */
const most = 20;

/** Mean errors below this are those of columns that say nothing. */
const least = 1e-3;

/** Errors of rows, each column's in units of its own mean, so that what is always hard to bring back is not odd. */
export interface Oddities {
  /** Encoded rows: rows × width. */
  rows(matrix: FeatureMatrix, rows: ArrayLike<number>): Float32Array;
  /** Sum of a row's errors, for every row. */
  sums(matrix: FeatureMatrix): Promise<Float64Array>;
  /** Errors by feature: rows × `width`; those of a row add up to its sum. */
  perFeature(matrix: FeatureMatrix, rows: ArrayLike<number>, width: number): Float32Array;
  /** Mean squared error of each column over some rows. */
  meanErrors(matrix: FeatureMatrix, rows: Uint32Array): Float64Array;
  /** Mean and standard deviation of the sums of some rows. */
  spread(matrix: FeatureMatrix, rows: Uint32Array): { mean: number; deviation: number };
}

/** Makes the reader of errors of an autoencoder. */
export function oddities({
  encoder,
  layers,
  weights,
  columnError,
}: {
  readonly encoder: Encoder;
  readonly layers: readonly Layer[];
  readonly weights: Float32Array;
  readonly columnError: Float64Array;
}): Oddities {
  const { width, columns } = encoder;
  const encode = rowEncoder(encoder);
  const read = (matrix: FeatureMatrix, rows: ArrayLike<number>): Float32Array => {
    const encoded = new Float32Array(rows.length * width);
    for (let i = 0; i < rows.length; i++) {
      encode(matrix.values, (rows[i] ?? 0) * matrix.names.length, encoded, i * width);
    }
    return encoded;
  };
  const errors = (matrix: FeatureMatrix, rows: ArrayLike<number>): Float32Array =>
    reconstructionErrors(layers, weights, read(matrix, rows));
  const held = (error: number, column: number) => Math.min(most, error / Math.max(least, columnError[column] ?? 1));
  const featureOf = columns.flatMap((column) => new Array<number>(columnWidth(column)).fill(column.feature));
  const sumsOf = (matrix: FeatureMatrix, rows: ArrayLike<number>): Float64Array => {
    const sums = new Float64Array(rows.length);
    errors(matrix, rows).forEach((error, i) => {
      const row = Math.floor(i / width);
      sums[row] = (sums[row] ?? 0) + held(error, i % width);
    });
    return sums;
  };
  return {
    rows: read,
    sums: async (matrix) => {
      const sums = new Float64Array(matrix.rows);
      for (let from = 0; from < matrix.rows; from += rowsAtOnce) {
        await setImmediate();
        const count = Math.min(rowsAtOnce, matrix.rows - from);
        sums.set(
          sumsOf(
            matrix,
            Uint32Array.from({ length: count }, (_, i) => from + i),
          ),
          from,
        );
      }
      return sums;
    },
    perFeature: (matrix, rows, wide) => {
      const shares = new Float32Array(rows.length * wide);
      errors(matrix, rows).forEach((error, i) => {
        const at = Math.floor(i / width) * wide + (featureOf[i % width] ?? 0);
        shares[at] = (shares[at] ?? 0) + held(error, i % width);
      });
      return shares;
    },
    meanErrors: (matrix, rows) => {
      const means = new Float64Array(width);
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        errors(matrix, rows.subarray(from, from + rowsAtOnce)).forEach((error, i) => {
          means[i % width] = (means[i % width] ?? 0) + error / rows.length;
        });
      }
      return means;
    },
    spread: (matrix, rows) => {
      let sum = 0;
      let squares = 0;
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        for (const one of sumsOf(matrix, rows.subarray(from, from + rowsAtOnce))) {
          sum += one / rows.length;
          squares += one ** 2 / rows.length;
        }
      }
      return { mean: sum, deviation: Math.max(1e-6, Math.sqrt(Math.max(0, squares - sum ** 2))) };
    },
  };
}
