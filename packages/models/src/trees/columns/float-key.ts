/** Bits of a key below those that a table is indexed by. */
const dropped = 18;

/** Entries of a table over float32 keys. */
export const keyCount = 2 ** (32 - dropped);

/** Place, among all float32 numbers in ascending order, of the one with these bits: its leading 14 bits. */
export function keyOf(bits: number): number {
  return ((bits & 0x80000000) === 0 ? bits | 0x80000000 : ~bits) >>> dropped;
}

/** Lowest number with each key, ascending; infinite beyond the ends of the range. */
export const lowestOfKeys: Float64Array = lowest();

function lowest(): Float64Array {
  const words = new Uint32Array(keyCount);
  for (let key = 0; key < keyCount; key++) {
    const place = key * 2 ** dropped;
    words[key] = place >= 2 ** 31 ? place - 2 ** 31 : ~place;
  }
  return Float64Array.from(new Float32Array(words.buffer), (number, key) => {
    if (!Number.isNaN(number)) return number;
    return key * 2 > keyCount ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  });
}
