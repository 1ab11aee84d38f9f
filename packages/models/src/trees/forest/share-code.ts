import { block, bytes, type Code, f32x4, get, i32, moduleOf, repeat, set } from '../../backend/wasm-code.ts';

/** Bytes of a leaf before its steps, and of each of these, in the table that `shareCode` reads. */
export const leafHeadBytes = 16;
export const stepBytes = 48;

/** Most columns on the way to a leaf: each has a bit of one byte. */
export const mostSteps = 8;

/** Rows that pass a leaf together. */
export const rowsTogether = 16;

const lanes = Array.from({ length: rowsTogether }, (_, lane) => lane);
const quarters = [0, 1, 2, 3] as const;
const quarterOf = (quarter: number): readonly number[] => lanes.slice(4 * quarter, 4 * quarter + 4);

const whole = [
  ...['codes', 'leaves', 'end', 'into', 'rows'],
  ...['row', 'step', 'steps', 'shares', 'sums', 'place'],
  ...lanes.map((lane) => `way${lane}`),
] as const;
const parameters = 5;
const vectors = ['met', 'code', 'high', 'bits'] as const;

const local = (name: string): number => {
  const number = [...whole, ...vectors].indexOf(name);
  if (number < 0) throw new RangeError(`${name} is no local variable`);
  return number;
};
const at = (name: string): Code => get(local(name));
const put = (name: string, value: Code): Code => set(local(name), value);
const move = (name: string, by: Code): Code => put(name, i32.add(at(name), by));

/**
 * Code that adds what every leaf owes to the features on the way to it, leaf after leaf, sixteen rows at a time: which of
 * its columns' codes lead on makes the number of a way (bit i for step i), by which the shares of each step are found.
 *
 * Its parameters are addresses: codes (column × stride + row); leaves, each its shares (i32), the end of its steps (i32),
 * the bytes of one step's shares (i32) and four bytes of nothing, then its steps, each the start of its column's codes
 * (i32), of its feature's sums (i32), the 32 bytes of codes that lead on, its bit (one byte), and seven bytes of nothing;
 * the end of those; sums (f32, feature × stride + row); and, no address, the rows, of which there are up to 15 more. The
 * shares of a step are 32-bit floats, one a way.
 */
export function shareCode(): Uint8Array {
  const bitOfCode = bytes.swizzle(
    bytes.of(...lanes.map((lane) => 1 << (lane % 8))),
    bytes.and(at('code'), bytes.constant(7)),
  );
  const passStep = block(
    put('code', bytes.load(i32.add(i32.add(at('codes'), i32.load(at('step'))), at('row')), 0)),
    put('high', bytes.shiftRight(at('code'), 3)),
    // A place beyond the sixteen bytes gives nothing, so each half answers for its own codes.
    put(
      'bits',
      bytes.or(
        bytes.swizzle(bytes.load(at('step'), 8), at('high')),
        bytes.swizzle(bytes.load(at('step'), 24), bytes.subtract(at('high'), bytes.constant(16))),
      ),
    ),
    put(
      'met',
      bytes.or(
        at('met'),
        bytes.and(bytes.unequal(bytes.and(at('bits'), bitOfCode), bytes.constant(0)), bytes.loadEach(at('step'), 40)),
      ),
    ),
    move('step', i32.constant(stepBytes)),
  );
  const shareOf = (lane: number): Code => i32.add(at('shares'), at(`way${lane}`));
  const addStep = block(
    put('place', i32.add(i32.load(at('step'), 4), at('sums'))),
    ...quarters.map((quarter) =>
      f32x4.store(
        at('place'),
        f32x4.add(f32x4.load(at('place'), 16 * quarter), f32x4.gather(quarterOf(quarter).map(shareOf))),
        16 * quarter,
      ),
    ),
    move('shares', i32.load(at('leaves'), 8)),
    move('step', i32.constant(stepBytes)),
  );
  const first = put('step', i32.add(at('leaves'), i32.constant(leafHeadBytes)));
  const areLeft = i32.below(at('step'), at('steps'));
  const passRows = block(
    put('met', bytes.constant(0)),
    first,
    repeat(passStep, areLeft),
    ...lanes.map((lane) => put(`way${lane}`, i32.shiftLeft(bytes.lane(at('met'), lane), i32.constant(2)))),
    first,
    put('shares', i32.load(at('leaves'))),
    put('sums', i32.add(at('into'), i32.shiftLeft(at('row'), i32.constant(2)))),
    repeat(addStep, areLeft),
    move('row', i32.constant(rowsTogether)),
  );
  const passLeaf = block(
    put('row', i32.constant(0)),
    put('steps', i32.load(at('leaves'), 4)),
    repeat(passRows, i32.below(at('row'), at('rows'))),
    put('leaves', at('steps')),
  );
  const body = repeat(passLeaf, i32.below(at('leaves'), at('end')));
  return moduleOf(parameters, { i32: whole.length - parameters, v128: vectors.length }, body);
}
