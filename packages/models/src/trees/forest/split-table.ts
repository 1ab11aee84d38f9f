import { blockRows } from './block-codes.ts';
import { type Forest, isLeft } from './forest.ts';
import { splitBytes } from './split-code.ts';

/** A forest's splits as `splitCode` reads them. */
export interface SplitTable {
  readonly splits: Uint8Array;
  /** End of each tree's splits, in bytes from the first split. */
  readonly ends: Int32Array;
  /** Number of the leaf, within its tree, at each place from the left: tree × 32 + place. */
  readonly leafAt: Uint8Array;
  /** Splits that no interval of codes parts: columns of their own come after the coded ones, 1 where a code goes left. */
  readonly lookUps: readonly { readonly column: number; readonly goesLeft: Uint8Array }[];
}

/** @param codes how many codes each column has */
export function splitTable(forest: Forest, codes: readonly number[]): SplitTable {
  const { roots, firstLeaf, column, children } = forest;
  const records: number[][] = [];
  const lookUps: { column: number; goesLeft: Uint8Array }[] = [];
  const leafAt = new Uint8Array(roots.length * 32);
  const ends = new Int32Array(roots.length);
  let place = 0;
  const pass = (reference: number, tree: number): void => {
    if (reference < 0) {
      leafAt[tree * 32 + place] = ~reference - (firstLeaf[tree] ?? 0);
      place += 1;
      return;
    }
    const asked = column[reference] ?? 0;
    const count = codes[asked] ?? 0;
    const from = place;
    pass(children[2 * reference + 1] ?? -1, tree);
    const stay = ~bitsBetween(from, place);
    const range = leftRange(count, (code) => isLeft(forest, reference, code));
    if (range) records.push(record(asked, range.low, range.above, stay));
    else {
      records.push(record(codes.length + lookUps.length, 1, 0, stay));
      lookUps.push({
        column: asked,
        goesLeft: Uint8Array.from({ length: 256 }, (_, code) =>
          Number(code < count && isLeft(forest, reference, code)),
        ),
      });
    }
    pass(children[2 * reference] ?? -1, tree);
  };
  roots.forEach((root, tree) => {
    place = 0;
    const before = records.length;
    pass(root, tree);
    // A tree that is one leaf has a split that changes nothing: a loop is run once at least.
    if (records.length === before) records.push(record(0, 0, 0, -1));
    ends[tree] = records.length * splitBytes;
  });
  return { splits: Uint8Array.from(records.flat()), ends, leafAt, lookUps };
}

/**
 * The codes that go left as one range, `low` and the `above` codes that follow, where they are one; it may run on from the
 * last code to the first, over those that a column of fewer than 256 has not.
 */
export function leftRange(
  count: number,
  isLeft: (code: number) => boolean,
): { readonly low: number; readonly above: number } | null {
  const starts: number[] = [];
  let left = 0;
  for (let code = 0; code < count; code++) {
    if (!isLeft(code)) continue;
    left += 1;
    if (!isLeft((code + count - 1) % count)) starts.push(code);
  }
  if (left === count) return { low: 0, above: 255 };
  const [low] = starts;
  if (low === undefined) return count < 256 ? { low: 255, above: 0 } : null;
  if (starts.length > 1) return null;
  const runsOn = low + left > count;
  return { low, above: left - 1 + (runsOn ? 256 - count : 0) };
}

/** Bits `from` to `to` (exclusive) of a word. */
function bitsBetween(from: number, to: number): number {
  const below = (bit: number) => (bit >= 32 ? -1 : 2 ** bit - 1);
  return below(to) & ~below(from);
}

function record(column: number, low: number, above: number, stay: number): number[] {
  const record = new DataView(new ArrayBuffer(splitBytes));
  record.setInt32(0, column * blockRows, true);
  record.setUint8(4, low);
  record.setUint8(5, above);
  record.setInt32(8, stay, true);
  return [...new Uint8Array(record.buffer)];
}
