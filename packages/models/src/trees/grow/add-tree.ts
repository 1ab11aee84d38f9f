import type { CodedRows } from './grow-task.ts';
import type { GrownTree } from './grow-tree.ts';

/** Adds a tree's answer to the margins of the rows given, by asking their codes. */
export function addTree(
  { splits, leaves, root }: GrownTree,
  { codes, rows }: CodedRows,
  asked: Iterable<number>,
  margins: Float64Array,
): void {
  const columns = Int32Array.from(splits, ({ column }) => column * rows);
  const lefts = Int32Array.from(splits, ({ left }) => left);
  const rights = Int32Array.from(splits, ({ right }) => right);
  const goesLeft = new Uint32Array(8 * splits.length);
  splits.forEach(({ bits }, split) => {
    goesLeft.set(bits, 8 * split);
  });
  const values = Float32Array.from(leaves, ({ value }) => value);
  for (const row of asked) {
    let at = root;
    while (at >= 0) {
      const code = codes[(columns[at] ?? 0) + row] ?? 0;
      const isLeft = ((goesLeft[8 * at + (code >> 5)] ?? 0) >>> (code & 31)) & 1;
      at = (isLeft ? lefts[at] : rights[at]) ?? -1;
    }
    margins[row] = (margins[row] ?? 0) + (values[~at] ?? 0);
  }
}
