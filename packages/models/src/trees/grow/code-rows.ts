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

/** Codes the rows of a matrix into shared memory. */
export function codeRows(columns: readonly Column[], { matrix, target, weights }: TargetRows): CodedRows {
  const coded = sharedRows(matrix.rows, columns.length);
  rowCoder(columns)(matrix, 0, matrix.rows, coded.codes, matrix.rows);
  coded.target.set(target);
  coded.weights.set(weights);
  return coded;
}

/** Some of the rows, with another target. */
export function pickRows(
  { rows, codes, weights }: CodedRows,
  picked: Int32Array,
  target: (row: number) => number,
): CodedRows {
  const columns = rows === 0 ? 0 : codes.length / rows;
  const some = sharedRows(picked.length, columns);
  for (let column = 0; column < columns; column++) {
    for (let i = 0; i < picked.length; i++) {
      some.codes[column * picked.length + i] = codes[column * rows + (picked[i] ?? 0)] ?? 0;
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
    codes: new Uint8Array(new SharedArrayBuffer(rows * columns)),
    target: new Float32Array(new SharedArrayBuffer(4 * rows)),
    weights: new Float32Array(new SharedArrayBuffer(4 * rows)),
  };
}
