import { block, type Code, f64x2, get, i32, moduleOf, repeat, set } from '../../backend/wasm-code.ts';
import { blockRows } from './block-codes.ts';

/** Bytes of the answers of a tree: a 64-bit float for each of its 32 places. */
export const answerBytes = 32 * 8;

/** Pairs of rows in one turn of the loop. */
const pairs = [0, 1, 2, 3] as const;

const names = ['found', 'answers', 'lastAnswer', 'sums', 'rows', 'row', 'sum', 'leaf'] as const;
const parameters = 5;

const at = (name: (typeof names)[number]): Code => get(names.indexOf(name));
const put = (name: (typeof names)[number], value: Code): Code => set(names.indexOf(name), value);
const move = (name: (typeof names)[number], by: number): Code => put(name, i32.add(at(name), i32.constant(by)));

/**
 * Code that adds the answers of the leaves that `splitCode` found, tree after tree, two rows at a time. Its parameters are
 * addresses: places of leaves (tree × blockRows + row), answers (tree × 32 + place) and their end, and sums (row), all
 * floats of 64 bits; and, no address, the rows, of which there are up to 7 more.
 */
export function sumCode(): Uint8Array {
  const answerOf = (row: number): Code =>
    i32.add(at('answers'), i32.shiftLeft(i32.loadByte(at('leaf'), row), i32.constant(3)));
  const addPair = (pair: number): Code =>
    f64x2.store(
      at('sum'),
      f64x2.add(f64x2.load(at('sum'), 16 * pair), f64x2.loadBoth(answerOf(2 * pair), answerOf(2 * pair + 1))),
      16 * pair,
    );
  const passRows = block(
    put('leaf', i32.add(at('found'), at('row'))),
    ...pairs.map(addPair),
    move('sum', 16 * pairs.length),
    move('row', 2 * pairs.length),
  );
  const passTree = block(
    put('row', i32.constant(0)),
    put('sum', at('sums')),
    repeat(passRows, i32.below(at('row'), at('rows'))),
    move('found', blockRows),
    move('answers', answerBytes),
  );
  const body = repeat(passTree, i32.below(at('answers'), at('lastAnswer')));
  return moduleOf(parameters, { i32: names.length - parameters, v128: 0 }, body);
}
