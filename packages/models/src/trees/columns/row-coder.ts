import type { FeatureMatrix } from '@tidewaiter/features';
import type { Column } from './column.ts';
import { keyCount, keyOf, lowestOfKeys } from './float-key.ts';

/** Writes the codes of matrix rows `from` to `to` (exclusive), column after column, `stride` apart, into `into`. */
export type RowCoder = (matrix: FeatureMatrix, from: number, to: number, into: Uint8Array, stride: number) => void;

/** Rows whose features stay in the nearest cache while every column is coded. */
const rowsAtOnce = 64;

type ColumnCoder = (matrix: CodableMatrix, from: number, to: number, into: Uint8Array, at: number) => void;
type CodableMatrix = FeatureMatrix & { readonly bits: Uint32Array };

/** Makes the function that turns rows of a matrix into codes, feature-major, as trees read them. */
export function rowCoder(columns: readonly Column[]): RowCoder {
  const coders = columns.map((column) => (column.kind === 'numeric' ? numericCoder(column) : categoryCoder(column)));
  return (matrix, from, to, into, stride) => {
    const { values } = matrix;
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    const codable = { ...matrix, bits };
    for (let row = from; row < to; row += rowsAtOnce) {
      const end = Math.min(to, row + rowsAtOnce);
      for (let column = 0; column < coders.length; column++) {
        coders[column]?.(codable, row, end, into, column * stride + row - from);
      }
    }
  };
}

/**
 * Looks the leading bits of a number up in a table of the cuts below them, and searches only between two entries: four
 * times as fast as searching all cuts.
 */
function numericCoder({ feature, cuts }: Extract<Column, { kind: 'numeric' }>): ColumnCoder {
  const sorted = Float64Array.from(cuts);
  const below = cutsBelowKeys(sorted);
  return ({ values, bits, names }, from, to, into, start) => {
    const width = names.length;
    for (let row = from, at = start; row < to; row++, at++) {
      const value = values[row * width + feature] ?? Number.NaN;
      if (Number.isNaN(value)) {
        into[at] = 0;
        continue;
      }
      const key = keyOf(bits[row * width + feature] ?? 0);
      let low = below[key] ?? 0;
      let high = below[key + 1] ?? 0;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < value) low = middle + 1;
        else high = middle;
      }
      into[at] = low + 1;
    }
  };
}

function cutsBelowKeys(cuts: Float64Array): Uint8Array {
  const below = new Uint8Array(keyCount + 1).fill(cuts.length);
  let passed = 0;
  for (let key = 0; key < keyCount; key++) {
    const lowest = lowestOfKeys[key] ?? Number.POSITIVE_INFINITY;
    while (passed < cuts.length && (cuts[passed] ?? 0) < lowest) passed++;
    below[key] = passed;
  }
  return below;
}

function categoryCoder({ category, hashes }: Extract<Column, { kind: 'category' }>): ColumnCoder {
  const codes = new Map(hashes.map((hash, place) => [hash, place + 1]));
  return ({ categories }, from, to, into, start) => {
    const column = categories[category];
    for (let row = from, at = start; row < to; row++, at++) into[at] = codes.get(column?.[row] ?? 0) ?? 0;
  };
}
