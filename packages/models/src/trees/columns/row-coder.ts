import type { FeatureMatrix } from '@tidewaiter/features';
import { wasmFunction, wasmMemory } from '../../backend/web-assembly.ts';
import type { Column } from './column.ts';
import { columnBytes, searchCode } from './search-code.ts';

/** Writes the codes of matrix rows `from` to `to` (exclusive), column after column, `stride` apart, into `into`. */
export type RowCoder = (matrix: FeatureMatrix, from: number, to: number, into: Uint8Array, stride: number) => void;

type NumericColumn = Extract<Column, { kind: 'numeric' }>;
type CategoryColumn = Extract<Column, { kind: 'category' }>;
type NumericSearch = ReturnType<typeof numericSearch>;

/** Rows that are coded together. */
const rowsAtOnce = 256;
const pageBytes = 65_536;

/** Makes the function that turns rows of a matrix into codes, feature-major, as trees read them. */
export function rowCoder(columns: readonly Column[]): RowCoder {
  const numeric = columns.flatMap((column, place) => (column.kind === 'numeric' ? [{ ...column, place }] : []));
  const categories = columns.flatMap((column, place) =>
    column.kind === 'category' ? [{ code: categoryCoder(column), place }] : [],
  );
  const places = Uint32Array.from(numeric, ({ place }) => place);
  let search: NumericSearch | null = null;
  return (matrix, from, to, into, stride) => {
    const width = matrix.names.length;
    if (search?.width !== width) search = numericSearch(numeric, width);
    for (let first = from; first < to; first += rowsAtOnce) {
      const rows = Math.min(to - first, rowsAtOnce);
      const codes = search.codesOf(matrix.values.subarray(first * width, (first + rows) * width), rows);
      for (let column = 0; column < places.length; column++) {
        const own = column * rowsAtOnce;
        into.set(codes.subarray(own, own + rows), (places[column] ?? 0) * stride + first - from);
      }
    }
    for (const { code, place } of categories) code(matrix, from, to, into, place * stride);
  };
}

/** The search for codes of all numeric columns, over rows of `width` numbers. */
function numericSearch(columns: readonly NumericColumn[], width: number) {
  const cuts = columns.map(({ cuts }) => paddedCuts(cuts));
  const valuesAt = columns.length * columnBytes;
  const codesAt = valuesAt + 4 * rowsAtOnce * width;
  const cutsAt = codesAt + columns.length * rowsAtOnce;
  const memory = wasmMemory();
  memory.grow(Math.ceil((cutsAt + cuts.reduce((sum, own) => sum + own.byteLength, 0)) / pageBytes));
  const run = wasmFunction(searchCode(), memory);
  const table = new Int32Array(memory.buffer, 0, valuesAt / 4);
  let start = cutsAt;
  for (const [column, own] of cuts.entries()) {
    table.set([4 * (columns[column]?.feature ?? 0), start, 2 * (own.length + (own.length & 1))], column * 3);
    new Float32Array(memory.buffer, start, own.length).set(own);
    start += own.byteLength;
  }
  const values = new Float32Array(memory.buffer, valuesAt, rowsAtOnce * width);
  const codes = new Uint8Array(memory.buffer, codesAt, columns.length * rowsAtOnce);
  return {
    width,
    codesOf: (numbers: Float32Array, rows: number): Uint8Array => {
      values.set(numbers);
      if (columns.length > 0) run(0, valuesAt, valuesAt, 4 * width, codesAt, rows, rowsAtOnce);
      return codes;
    },
  };
}

/**
 * Cuts as floats of 32 bits, rounded down, and infinite ones up to a number of them that is one less than a power of two:
 * a float of 32 bits is above a cut if it is above what the cut was rounded down to.
 */
function paddedCuts(cuts: readonly number[]): Float32Array {
  const padded = new Float32Array(2 ** Math.ceil(Math.log2(cuts.length + 1)) - 1).fill(Number.POSITIVE_INFINITY);
  const bits = new Int32Array(padded.buffer);
  for (const [place, cut] of cuts.entries()) {
    padded[place] = cut;
    if ((padded[place] ?? 0) <= cut) continue;
    // The next lower one: its bits are one less above zero, and one more below it.
    if (padded[place] === 0) padded[place] = -(2 ** -149);
    else bits[place] = (bits[place] ?? 0) + ((padded[place] ?? 0) > 0 ? -1 : 1);
  }
  return padded;
}

function categoryCoder({ category, hashes }: CategoryColumn): RowCoder {
  const codes = new Map(hashes.map((hash, place) => [hash, place + 1]));
  return ({ categories }, from, to, into, start) => {
    const column = categories[category];
    for (let row = from, at = start; row < to; row++, at++) into[at] = codes.get(column?.[row] ?? 0) ?? 0;
  };
}
