import type { FeatureMatrix } from '@tidewaiter/features';
import type { Column } from '../columns/column.ts';
import { rowCoder } from '../columns/row-coder.ts';
import type { CodedRows } from './grow-task.ts';

/** Rows of one matrix with what they are fitted to. */
export interface TargetRows {
  readonly matrix: FeatureMatrix;
  readonly target: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Codes the rows of several matrices, one after the other, into shared memory. */
export function codeRows(columns: readonly Column[], parts: readonly TargetRows[]): CodedRows {
  const rows = parts.reduce((sum, { matrix }) => sum + matrix.rows, 0);
  const coded = sharedRows(rows, columns.length);
  const code = rowCoder(columns);
  let at = 0;
  for (const { matrix, target, weights } of parts) {
    code(matrix, 0, matrix.rows, coded.codes.subarray(at), rows);
    coded.target.set(Float32Array.from(target), at);
    coded.weights.set(Float32Array.from(weights), at);
    at += matrix.rows;
  }
  return coded;
}

/** The rows `from` to `to` (exclusive) of coded rows; shares their memory. */
export function sliceCoded({ stride, codes, target, weights }: CodedRows, from: number, to: number): CodedRows {
  return {
    rows: to - from,
    stride,
    codes: codes.subarray(from),
    target: target.subarray(from, to),
    weights: weights.subarray(from, to),
  };
}

/** Some of the rows, with another target. */
export function pickRows(
  { stride, codes, weights }: CodedRows,
  picked: Int32Array,
  target: (row: number) => number,
): CodedRows {
  const columns = Math.ceil(codes.length / Math.max(1, stride));
  const some = sharedRows(picked.length, columns);
  for (let column = 0; column < columns; column++) {
    for (let i = 0; i < picked.length; i++) {
      some.codes[column * picked.length + i] = codes[column * stride + (picked[i] ?? 0)] ?? 0;
    }
  }
  picked.forEach((row, i) => {
    some.target[i] = target(row);
    some.weights[i] = weights[row] ?? 0;
  });
  return some;
}

function sharedRows(rows: number, columns: number): CodedRows {
  return {
    rows,
    stride: rows,
    codes: new Uint8Array(new SharedArrayBuffer(rows * columns)),
    target: new Float32Array(new SharedArrayBuffer(4 * rows)),
    weights: new Float32Array(new SharedArrayBuffer(4 * rows)),
  };
}
