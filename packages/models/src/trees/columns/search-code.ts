import { block, type Code, f32, get, i32, moduleOf, repeat, set } from '../../backend/wasm-code.ts';

/** Bytes of a column in the table that `searchCode` reads. */
export const columnBytes = 12;

const names = ['columns', 'lastColumn', 'values', 'width', 'codes', 'rows', 'stride'] as const;
const locals = ['value', 'code', 'end', 'cuts', 'place', 'step'] as const;
type Name = (typeof names)[number] | (typeof locals)[number];

const order: readonly Name[] = [...names, ...locals];
const at = (name: Name): Code => get(order.indexOf(name));
const put = (name: Name, value: Code): Code => set(order.indexOf(name), value);
const move = (name: Name, by: Code): Code => put(name, i32.add(at(name), by));

/**
 * Code that turns numbers into codes, column after column: one more than the number of cuts below the number, and 0 where
 * it is none. No branch depends on a number: of 2^n - 1 cuts, padded with infinite ones, n halves are passed over or not,
 * and while one number waits for its cut the processor is at the next ones.
 *
 * Its parameters are addresses: columns, each its place among the numbers of a row, the address of its cuts and half the
 * padded number of them, rounded up, all times four (i32, the last 0 where a column has no cut); the end of those; numbers
 * (row-major floats of 32 bits); and, no address, the bytes of a row; the address where codes go (column × stride + row);
 * and, no address, how many rows there are, and the stride.
 */
export function searchCode(): Uint8Array {
  const number = f32.load(at('value'));
  const passHalf = block(
    // A cut is four bytes wide: what the half holds is passed over where its last cut is below the number.
    put(
      'place',
      i32.add(
        at('place'),
        i32.multiply(
          at('step'),
          f32.below(f32.load(i32.add(at('place'), i32.subtract(at('step'), i32.constant(4)))), number),
        ),
      ),
    ),
    put('step', i32.shiftRight(at('step'), i32.constant(1))),
  );
  const passRow = block(
    put('place', at('cuts')),
    put('step', i32.load(at('columns'), 8)),
    repeat(passHalf, i32.below(i32.constant(3), at('step'))),
    i32.storeByte(
      at('code'),
      i32.add(i32.shiftRight(i32.subtract(at('place'), at('cuts')), i32.constant(2)), f32.equal(number, number)),
    ),
    move('code', i32.constant(1)),
    move('value', at('width')),
  );
  const passColumn = block(
    put('value', i32.add(at('values'), i32.load(at('columns')))),
    put('cuts', i32.load(at('columns'), 4)),
    put('code', at('codes')),
    put('end', i32.add(at('codes'), at('rows'))),
    repeat(passRow, i32.below(at('code'), at('end'))),
    move('codes', at('stride')),
    move('columns', i32.constant(columnBytes)),
  );
  const body = repeat(passColumn, i32.below(at('columns'), at('lastColumn')));
  return moduleOf(names.length, { i32: locals.length, v128: 0 }, body);
}
