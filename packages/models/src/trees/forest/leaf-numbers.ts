import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { Column } from '../columns/column.ts';
import { blockCoder, blockRows } from './block-codes.ts';
import type { Forest } from './forest.ts';
import { forestWalker } from './forest-walker.ts';

/**
 * Makes the function that gives the leaf of every row in every tree: rows × trees, each counted from the tree's first.
 */
export function leafNumbers(
  columns: readonly Column[],
  forest: Forest,
): (matrix: FeatureMatrix) => Promise<Uint8Array> {
  const walker = forestWalker(columns, forest);
  const code = blockCoder(columns);
  const trees = forest.roots.length;
  return async (matrix) => {
    const leaves = new Uint8Array(matrix.rows * trees);
    for (let from = 0; from < matrix.rows; from += blockRows) {
      if (from % (8 * blockRows) === 0) await setImmediate();
      const to = Math.min(matrix.rows, from + blockRows);
      walker.writeLeaves(code(matrix, from, to), to - from, leaves, from * trees);
    }
    return leaves;
  };
}
