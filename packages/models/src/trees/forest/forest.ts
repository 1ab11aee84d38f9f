/**
 * Trees in flat arrays. Splits are numbered through all trees, and so are leaves. A reference of zero or more is a
 * split, a negative one is `~leaf`. A row goes left at a split where the bit of its code is set.
 */
export interface Forest {
  /** Reference of each tree's root. */
  readonly roots: Int32Array;
  /** First leaf of each tree, and the number of all leaves at the end. */
  readonly firstLeaf: Int32Array;
  /** Column that each split asks. */
  readonly column: Uint16Array;
  /** Two references a split: right, left. */
  readonly children: Int32Array;
  /** Eight words a split: bit c says whether code c goes left. */
  readonly goesLeft: Uint32Array;
  /** Training weight that passed each split, and that ended in each leaf. */
  readonly splitCover: Float32Array;
  readonly leafCover: Float32Array;
  /** What each leaf adds to the sum. */
  readonly leafValue: Float32Array;
  /** The sum before the first tree. */
  readonly bias: number;
}

/** True where a code goes left at a split. */
export function isLeft({ goesLeft }: Pick<Forest, 'goesLeft'>, split: number, code: number): boolean {
  return (((goesLeft[split * 8 + (code >> 5)] ?? 0) >>> (code & 31)) & 1) === 1;
}
