import { block, bytes, type Code, get, i32, moduleOf, repeat, set } from '../../backend/wasm-code.ts';
import { blockRows } from './block-codes.ts';

/** Bytes of a split in the table that `splitCode` reads. */
export const splitBytes = 12;

/** Rows that pass a tree together, and bytes that the bits of its leaves take. */
const rowsTogether = 32;
const leafBytes = 4;

const names = ['codes', 'splits', 'ends', 'lastEnd', 'found', 'rows', 'row', 'split', 'end', 'at'] as const;
const parameters = 6;
type Pointer = (typeof names)[number];

const at = (name: Pointer): Code => get(names.indexOf(name));
const put = (name: Pointer, value: Code): Code => set(names.indexOf(name), value);
const move = (name: Pointer, by: number): Code => put(name, i32.add(at(name), i32.constant(by)));

/** Locals of sixteen rows each: bits of leaves that can still be reached, by half and byte, and two to work in. */
const reached = (half: number, byte: number): number => names.length + leafBytes * half + byte;
const first = names.length + 2 * leafBytes;
const halves = [0, 1] as const;
const leafBytesOf = [0, 1, 2, 3] as const;

/**
 * Code that finds the leaf of up to `blockRows` rows in every tree, thirty-two rows at a time (after RapidScorer, Ye
 * et al. 2018): a split takes the leaves to its left from the rows that go right, by four bytes of which bit l stands for
 * leaf l from the left; of what is left, the leftmost is reached.
 *
 * Its parameters are addresses: codes (column × blockRows + row); splits, tree after tree, each its column × blockRows
 * (i32), the lowest code that goes left, how many codes above it do as well, two bytes of nothing and the four bytes of
 * leaves that stay; the end of each tree's splits (i32), the end of those; where the places of leaves go (tree ×
 * blockRows + row); and, no address, the rows, of which there are up to 31 more.
 */
export function splitCode(): Uint8Array {
  const isLeft = (half: number): Code =>
    bytes.atMost(
      bytes.subtract(bytes.load(at('at'), 16 * half), bytes.loadEach(at('split'), 4)),
      bytes.loadEach(at('split'), 5),
    );
  const passSplit = block(
    put('at', i32.add(at('codes'), i32.add(i32.load(at('split')), at('row')))),
    ...halves.map((half) => set(first + half, isLeft(half))),
    ...leafBytesOf.map((byte) =>
      block(
        set(first + 2, bytes.loadEach(at('split'), 8 + byte)),
        ...halves.map((half) =>
          set(reached(half, byte), bytes.and(get(reached(half, byte)), bytes.or(get(first + half), get(first + 2)))),
        ),
      ),
    ),
    move('split', splitBytes),
  );
  const placeOf = (half: number): Code =>
    block(
      // Place of the lowest bit of each byte, 8 where there is none.
      ...leafBytesOf.map((byte) => {
        const own = get(reached(half, byte));
        const lowest = bytes.and(own, bytes.negative(own));
        return set(reached(half, byte), bytes.countBits(bytes.subtract(lowest, bytes.constant(1))));
      }),
      bytes.store(
        i32.add(at('found'), at('row')),
        leafBytesOf.slice(0, -1).reduceRight<Code>(
          (after, byte) => {
            const own = get(reached(half, byte));
            return bytes.add(own, bytes.and(bytes.equal(own, bytes.constant(8)), after));
          },
          get(reached(half, leafBytes - 1)),
        ),
        16 * half,
      ),
    );
  const passRows = block(
    put('split', at('splits')),
    ...halves.flatMap((half) => leafBytesOf.map((byte) => set(reached(half, byte), bytes.constant(255)))),
    repeat(passSplit, i32.below(at('split'), at('end'))),
    ...halves.map(placeOf),
    move('row', rowsTogether),
  );
  const passTree = block(
    put('end', i32.load(at('ends'))),
    put('row', i32.constant(0)),
    repeat(passRows, i32.below(at('row'), at('rows'))),
    put('splits', at('end')),
    move('found', blockRows),
    move('ends', 4),
  );
  const body = repeat(passTree, i32.below(at('ends'), at('lastEnd')));
  return moduleOf(parameters, { i32: names.length - parameters, v128: 2 * leafBytes + 3 }, body);
}
