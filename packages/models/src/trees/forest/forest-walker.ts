import { type Column, codesOf } from '../columns/column.ts';
import { blockRows } from './block-codes.ts';
import type { Forest } from './forest.ts';
import { entriesAtOnce, leafMasks } from './leaf-masks.ts';
import { leafPaths } from './leaf-paths.ts';

/** Walks the trees for one block of coded rows. */
export interface ForestWalker {
  /** Adds the trees' answers to `sums`. */
  addAnswers(codes: Uint8Array, rows: number, sums: Float64Array): void;
  /** Writes the number of each tree's leaf, counted from its first: rows × trees, from `at` on. */
  writeLeaves(codes: Uint8Array, rows: number, leaves: Uint8Array, at: number): void;
}

/** Prepares a forest for many rows: no branch in it depends on a row. */
export function forestWalker(columns: readonly Column[], forest: Forest): ForestWalker {
  const { firstLeaf, leafValue } = forest;
  const trees = firstLeaf.length - 1;
  const { firstEntry, column, start, words, all } = leafMasks(forest, leafPaths(forest), columns.map(codesOf));
  const codesFrom = Int32Array.from(column, (number) => number * blockRows);
  const reached = new Int32Array(blockRows);
  const findLeaves = (tree: number, codes: Uint8Array, rows: number): void => {
    reached.fill(all[tree] ?? 0);
    for (let entry = firstEntry[tree] ?? 0; entry < (firstEntry[tree + 1] ?? 0); entry += entriesAtOnce) {
      const [a = 0, b = 0, c = 0, d = 0] = start.subarray(entry, entry + entriesAtOnce);
      const [atA = 0, atB = 0, atC = 0, atD = 0] = codesFrom.subarray(entry, entry + entriesAtOnce);
      for (let row = 0; row < rows; row++) {
        reached[row] =
          (reached[row] ?? 0) &
          (words[a + (codes[atA + row] ?? 0)] ?? 0) &
          (words[b + (codes[atB + row] ?? 0)] ?? 0) &
          (words[c + (codes[atC + row] ?? 0)] ?? 0) &
          (words[d + (codes[atD + row] ?? 0)] ?? 0);
      }
    }
  };
  return {
    addAnswers: (codes, rows, sums) => {
      for (let tree = 0; tree < trees; tree++) {
        findLeaves(tree, codes, rows);
        const first = firstLeaf[tree] ?? 0;
        for (let row = 0; row < rows; row++) {
          sums[row] = (sums[row] ?? 0) + (leafValue[first + 31 - Math.clz32(reached[row] ?? 0)] ?? 0);
        }
      }
    },
    writeLeaves: (codes, rows, leaves, at) => {
      for (let tree = 0; tree < trees; tree++) {
        findLeaves(tree, codes, rows);
        for (let row = 0; row < rows; row++) leaves[at + row * trees + tree] = 31 - Math.clz32(reached[row] ?? 0);
      }
    },
  };
}
