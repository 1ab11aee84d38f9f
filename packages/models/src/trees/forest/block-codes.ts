import type { FeatureMatrix } from '@tidewaiter/features';
import type { Column } from '../columns/column.ts';
import { rowCoder } from '../columns/row-coder.ts';

/** Rows coded in one go: their codes stay in the nearest cache while every tree passes. */
export const blockRows = 256;

/** Makes the reader of blocks of at most `blockRows` rows: code of row r in column c at c × blockRows + r. */
export function blockCoder(
  columns: readonly Column[],
): (matrix: FeatureMatrix, from: number, to: number) => Uint8Array {
  const code = rowCoder(columns);
  const codes = new Uint8Array(columns.length * blockRows);
  return (matrix, from, to) => {
    code(matrix, from, to, codes, blockRows);
    return codes;
  };
}
