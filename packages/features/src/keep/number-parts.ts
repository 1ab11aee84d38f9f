import { damaged } from './sections.ts';

type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** The memory of some numbers, in the byte order of this machine (little-endian wherever Node runs today). */
export function bytesOf(numbers: Numbers): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** 32-bit numbers of a part. */
export function intsOf(part: Uint8Array): Int32Array {
  if (part.length % 4 !== 0) throw damaged('a part has a broken length');
  return new Int32Array(part.slice().buffer);
}

/** 64-bit floats of a part. */
export function doublesOf(part: Uint8Array): Float64Array {
  if (part.length % 8 !== 0) throw damaged('a part has a broken length');
  return new Float64Array(part.slice().buffer);
}

/** Records turned on their side: the first word of all, then the second, … so that alike lies beside alike and packs well. */
export function byWord(records: Int32Array, count: number, stride: number): Int32Array {
  const turned = new Int32Array(count * stride);
  for (let word = 0; word < stride; word += 1) {
    for (let row = 0; row < count; row += 1) turned[word * count + row] = records[row * stride + word] ?? 0;
  }
  return turned;
}

/** Turns `byWord` back, into records that begin at the front of `into`. */
export function byRecord(turned: Int32Array, stride: number, into: Int32Array): void {
  const count = turned.length / stride;
  for (let word = 0; word < stride; word += 1) {
    for (let row = 0; row < count; row += 1) into[row * stride + word] = turned[word * count + row] ?? 0;
  }
}
