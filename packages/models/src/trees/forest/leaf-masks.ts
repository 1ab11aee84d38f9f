import type { Forest } from './forest.ts';
import type { LeafPath } from './leaf-paths.ts';

/**
 * For every tree and column that it asks, a word per code whose bit l says that leaf l of the tree can still be
 * reached: the words of a row's codes, put together by "and", leave one bit, its leaf (after QuickScorer, Lucchese et
 * al. 2015, by column instead of by split). Trees of at most 32 leaves.
 */
export interface LeafMasks {
  /** First entry of each tree, and the number of entries at the end. */
  readonly firstEntry: Int32Array;
  readonly column: Uint16Array;
  /** Where the words of each entry start. */
  readonly start: Int32Array;
  readonly words: Int32Array;
  /** Bits of all leaves of each tree. */
  readonly all: Int32Array;
}

/** Entries of a tree come in fours, so that a loop takes four at a time. */
export const entriesAtOnce = 4;

/** @param codes how many codes each column has */
export function leafMasks({ firstLeaf }: Forest, paths: readonly LeafPath[], codes: readonly number[]): LeafMasks {
  const trees = firstLeaf.length - 1;
  const firstEntry = new Int32Array(trees + 1);
  const column: number[] = [];
  const start: number[] = [];
  // The first words let every leaf pass: entries that only fill up point at them.
  const words: number[] = new Array<number>(256).fill(-1);
  const all = Int32Array.from({ length: trees }, (_, tree) => {
    const leaves = (firstLeaf[tree + 1] ?? 0) - (firstLeaf[tree] ?? 0);
    return leaves >= 32 ? -1 : 2 ** leaves - 1;
  });
  const byTree: LeafPath[][] = Array.from({ length: trees }, () => []);
  let tree = 0;
  for (const path of [...paths].sort((a, b) => a.leaf - b.leaf)) {
    while (path.leaf >= (firstLeaf[tree + 1] ?? Number.POSITIVE_INFINITY)) tree++;
    byTree[tree]?.push(path);
  }
  byTree.forEach((own, number) => {
    const entries = new Map<number, number>();
    for (const { leaf, steps } of own) {
      const bit = 1 << (leaf - (firstLeaf[number] ?? 0));
      for (const step of steps) {
        let from = entries.get(step.column);
        if (from === undefined) {
          from = words.length;
          entries.set(step.column, from);
          column.push(step.column);
          start.push(from);
          for (let code = 0; code < (codes[step.column] ?? 0); code++) words.push(all[number] ?? 0);
        }
        for (let code = 0; code < (codes[step.column] ?? 0); code++) {
          if ((((step.bits[code >> 5] ?? 0) >>> (code & 31)) & 1) === 0)
            words[from + code] = (words[from + code] ?? 0) & ~bit;
        }
      }
    }
    while (column.length % entriesAtOnce > 0) {
      column.push(0);
      start.push(0);
    }
    firstEntry[number + 1] = column.length;
  });
  return {
    firstEntry,
    column: Uint16Array.from(column),
    start: Int32Array.from(start),
    words: Int32Array.from(words),
    all,
  };
}
