import type { FeatureMatrix } from '@tidewaiter/features';
import type { RowCoder } from './row-coder.ts';

/**
 * Writes the codes of the given matrix rows, from place `from` in `rows` on, column after column, `stride` apart. Rows
 * that follow on each other are coded together, which costs far less than one by one.
 */
export function codeGiven(
  code: RowCoder,
  matrix: FeatureMatrix,
  rows: ArrayLike<number>,
  from: number,
  count: number,
  into: Uint8Array,
  stride: number,
): void {
  for (let at = 0; at < count; ) {
    const first = rows[from + at] ?? 0;
    let length = 1;
    while (at + length < count && rows[from + at + length] === first + length) length += 1;
    code(matrix, first, first + length, at === 0 ? into : into.subarray(at), stride);
    at += length;
  }
}
