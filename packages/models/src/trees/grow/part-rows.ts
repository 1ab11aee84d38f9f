/** How many rows of a leaf, and how much of their weight, went left. */
export interface Parted {
  readonly middle: number;
  readonly leftWeight: number;
}

/**
 * Parts the rows `from` to `to` of `order` by the bits of their codes: those that go left first, both sides in their
 * old order.
 *
 * @param coverOf what a row weighs
 * @param spare room for as many rows as `order` has
 */
export function partRows(
  order: Int32Array,
  from: number,
  to: number,
  codes: Uint8Array,
  bits: Uint32Array,
  coverOf: (row: number) => number,
  spare: Int32Array,
): Parted {
  const left = new Uint8Array(256).map((_, code) => ((bits[code >> 5] ?? 0) >>> (code & 31)) & 1);
  let middle = from;
  let aside = 0;
  let leftWeight = 0;
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    if (left[codes[row] ?? 0]) {
      order[middle++] = row;
      leftWeight += coverOf(row);
    } else {
      spare[aside++] = row;
    }
  }
  order.set(spare.subarray(0, aside), middle);
  return { middle, leftWeight };
}
