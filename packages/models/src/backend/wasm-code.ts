/**
 * Writes the bytes of a small WebAssembly function (core specification 2.0, with SIMD), for the few loops in which
 * numbers have to pass four at a time. Instructions are lists of bytes; what is named here is what ours use.
 */
export type Code = readonly number[];

/** Instructions one after the other. */
export const block = (...parts: readonly Code[]): number[] => parts.flat();

const simd = (opcode: number, ...rest: readonly number[]): number[] => [0xfd, ...unsigned(opcode), ...rest];
/** Natural alignment is promised to nobody: 0 is always true. */
const memory = (offset: number): number[] => [0, ...unsigned(offset)];

/** The value of a local variable, by its number. */
export const get = (local: number): number[] => [0x20, ...unsigned(local)];
/** Gives a local variable a value. */
export const set = (local: number, value: Code): number[] => [...value, 0x21, ...unsigned(local)];
/** Repeats `body` as long as `again` (i32) is not zero; once at least. */
export const repeat = (body: Code, again: Code): number[] => [0x03, 0x40, ...body, ...again, 0x0d, 0, 0x0b];

/** Whole numbers of 32 bits, addresses among them. */
export const i32 = {
  constant: (value: number): number[] => [0x41, ...signed(value)],
  add: (a: Code, b: Code): number[] => [...a, ...b, 0x6a],
  subtract: (a: Code, b: Code): number[] => [...a, ...b, 0x6b],
  multiply: (a: Code, b: Code): number[] => [...a, ...b, 0x6c],
  below: (a: Code, b: Code): number[] => [...a, ...b, 0x49],
  shiftLeft: (value: Code, by: Code): number[] => [...value, ...by, 0x74],
  shiftRight: (value: Code, by: Code): number[] => [...value, ...by, 0x76],
  load: (from: Code, offset = 0): number[] => [...from, 0x28, ...memory(offset)],
  /** One byte, as a number from 0 to 255. */
  loadByte: (from: Code, offset: number): number[] => [...from, 0x2d, ...memory(offset)],
  /** The lowest byte. */
  storeByte: (to: Code, value: Code): number[] => [...to, ...value, 0x3a, ...memory(0)],
};

/** 32-bit floats. */
export const f32 = {
  add: (a: Code, b: Code): number[] => [...a, ...b, 0x92],
  load: (from: Code): number[] => [...from, 0x2a, ...memory(0)],
  /** 1 where it holds and else 0; neither holds of what is not a number. */
  below: (a: Code, b: Code): number[] => [...a, ...b, 0x5d],
  equal: (a: Code, b: Code): number[] => [...a, ...b, 0x5b],
  store: (to: Code, value: Code, offset: number): number[] => [...to, ...value, 0x38, ...memory(offset)],
};

/** Four 32-bit floats. */
export const f32x4 = {
  constant: (value: number): number[] => {
    const four = new Uint8Array(Float32Array.of(value, value, value, value).buffer);
    return simd(0x0c, ...four);
  },
  load: (from: Code, offset: number): number[] => [...from, ...simd(0x00, ...memory(offset))],
  /** One float, four times. */
  loadEach: (from: Code, offset: number): number[] => [...from, ...simd(0x09, ...memory(offset))],
  /** One float from each of four addresses. */
  gather: (from: readonly Code[]): number[] => {
    const [first = [], ...others] = from;
    return [
      ...[...others].reverse().flat(),
      ...first,
      ...simd(0x5c, ...memory(0)),
      ...others.flatMap((_, i) => simd(0x56, ...memory(0), i + 1)),
    ];
  },
  store: (to: Code, value: Code, offset: number): number[] => [...to, ...value, ...simd(0x0b, ...memory(offset))],
  lane: (value: Code, lane: number): number[] => [...value, ...simd(0x1f, lane)],
  /** Lanes of `value` in another order. */
  reorder: (value: Code, lanes: readonly number[]): number[] => [
    ...value,
    ...value,
    ...simd(0x0d, ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3])),
  ],
  nearest: (value: Code): number[] => [...value, ...simd(0x6a)],
  add: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe4)],
  subtract: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe5)],
  multiply: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe6)],
  divide: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe7)],
  least: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe8)],
  greatest: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xe9)],
  /** Two to the power of whole numbers between -126 and 127: written straight into the exponents. */
  powerOfTwo: (value: Code): number[] => [
    ...value,
    ...simd(0xf8),
    ...i32.constant(127),
    ...simd(0x11),
    ...simd(0xae),
    ...i32.constant(23),
    ...simd(0xab),
  ],
};

/** Two 64-bit floats. */
export const f64x2 = {
  load: (from: Code, offset: number): number[] => [...from, ...simd(0x00, ...memory(offset))],
  /** One float from each of two addresses. */
  loadBoth: (first: Code, second: Code): number[] => [
    ...second,
    ...first,
    ...simd(0x5d, ...memory(0)),
    ...simd(0x57, ...memory(0), 1),
  ],
  store: (to: Code, value: Code, offset: number): number[] => [...to, ...value, ...simd(0x0b, ...memory(offset))],
  add: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0xf0)],
};

/** Sixteen bytes. */
export const bytes = {
  load: (from: Code, offset: number): number[] => [...from, ...simd(0x00, ...memory(offset))],
  /** One byte, sixteen times. */
  loadEach: (from: Code, offset: number): number[] => [...from, ...simd(0x07, ...memory(offset))],
  store: (to: Code, value: Code, offset: number): number[] => [...to, ...value, ...simd(0x0b, ...memory(offset))],
  constant: (value: number): number[] => simd(0x0c, ...new Array<number>(16).fill(value)),
  of: (...values: readonly number[]): number[] => simd(0x0c, ...values),
  lane: (value: Code, lane: number): number[] => [...value, ...simd(0x16, lane)],
  /** Bytes of `table` by their places; 0 for places of 16 and more. */
  swizzle: (table: Code, places: Code): number[] => [...table, ...places, ...simd(0x0e)],
  shiftRight: (value: Code, by: number): number[] => [...value, ...i32.constant(by), ...simd(0x6d)],
  and: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x4e)],
  or: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x50)],
  /** All bits of a byte where two are equal, where they are not, or where `a` is at most `b` (both unsigned); none elsewhere. */
  equal: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x23)],
  unequal: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x24)],
  atMost: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x2a)],
  add: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x6e)],
  subtract: (a: Code, b: Code): number[] => [...a, ...b, ...simd(0x71)],
  negative: (value: Code): number[] => [...value, ...simd(0x61)],
  countBits: (value: Code): number[] => [...value, ...simd(0x62)],
};

/** A module of one function, exported as `run`, over the memory imported as `own.memory`. */
export function moduleOf(parameters: number, locals: { readonly i32: number; readonly v128: number }, body: Code) {
  const code = [2, ...unsigned(locals.i32), 0x7f, ...unsigned(locals.v128), 0x7b, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...unsigned(parameters), ...new Array<number>(parameters).fill(0x7f), 0]),
    ...section(2, [1, ...text('own'), ...text('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): number[] {
  return [name.length, ...Buffer.from(name)];
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
