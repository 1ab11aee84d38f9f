import { type Column, codesOf } from '../columns/column.ts';
import type { Forest } from './forest.ts';
import { type LeafMasks, leafMasks } from './leaf-masks.ts';
import { leafPaths } from './leaf-paths.ts';
import { leafShares } from './leaf-shares.ts';

/** All leaves' tables in one: what a row that meets a leaf's columns in some way owes to each. */
export interface ShareTables {
  readonly masks: LeafMasks;
  readonly firstLeaf: Int32Array;
  /** First step of each leaf, and the number of steps at the end. */
  readonly firstStep: Int32Array;
  /** Entry of each step among those of its tree in `masks`, and the feature that it speaks of. */
  readonly stepEntry: Uint16Array;
  readonly stepFeature: Uint16Array;
  readonly firstShare: Int32Array;
  readonly shares: Float32Array;
  /** What a row gets of which nothing is known. */
  readonly base: number;
}

/** @param features how many features come before the first category among the explained ones */
export function shareTables(columns: readonly Column[], forest: Forest, features: number): ShareTables {
  const { firstLeaf } = forest;
  const paths = leafPaths(forest).sort((a, b) => a.leaf - b.leaf);
  const masks = leafMasks(forest, paths, columns.map(codesOf));
  const firstStep = new Int32Array(paths.length + 1);
  const firstShare = new Int32Array(paths.length + 1);
  paths.forEach(({ steps }, leaf) => {
    firstStep[leaf + 1] = (firstStep[leaf] ?? 0) + steps.length;
    firstShare[leaf + 1] = (firstShare[leaf] ?? 0) + steps.length * 2 ** steps.length;
  });
  const stepEntry = new Uint16Array(firstStep[paths.length] ?? 0);
  const stepFeature = new Uint16Array(stepEntry.length);
  const shares = new Float32Array(firstShare[paths.length] ?? 0);
  let base = forest.bias;
  let tree = 0;
  paths.forEach(({ leaf, steps }) => {
    while (leaf >= (firstLeaf[tree + 1] ?? Number.POSITIVE_INFINITY)) tree++;
    const first = masks.firstEntry[tree] ?? 0;
    const entries = masks.column.subarray(first, masks.firstEntry[tree + 1]);
    steps.forEach(({ column }, i) => {
      const at = (firstStep[leaf] ?? 0) + i;
      const asked = columns[column];
      stepEntry[at] = entries.indexOf(column);
      stepFeature[at] = asked?.kind === 'category' ? features + asked.category : (asked?.feature ?? 0);
    });
    const value = forest.leafValue[leaf] ?? 0;
    const parts = steps.map(({ share }) => share);
    base += parts.reduce((product, share) => product * share, value);
    shares.set(leafShares(value, parts), firstShare[leaf] ?? 0);
  });
  return { masks, firstLeaf, firstStep, stepEntry, stepFeature, firstShare, shares, base };
}
