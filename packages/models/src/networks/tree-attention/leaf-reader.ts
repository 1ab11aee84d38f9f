import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { codeGiven } from '../../trees/columns/code-given.ts';
import { type Column, columnSchema } from '../../trees/columns/column.ts';
import { rowCoder } from '../../trees/columns/row-coder.ts';
import { blockRows } from '../../trees/forest/block-codes.ts';
import type { Forest } from '../../trees/forest/forest.ts';
import { forestWalker } from '../../trees/forest/forest-walker.ts';

/** The forest whose leaves a network embeds. */
export interface LeafForest {
  readonly columns: readonly Column[];
  readonly forest: Forest;
}

/** What of it is no array, saved with the network. */
export const leafForestSchema = z.object({ columns: z.array(columnSchema), bias: z.number() });

/** Writes the leaves of some matrix rows, numbered through all trees: rows × trees. */
export type LeafReader = (matrix: FeatureMatrix, rows: ArrayLike<number>, into: Int32Array) => void;

/** Makes the reader of a forest's leaves; what it works in is its own. */
export function leafReader({ columns, forest }: LeafForest): LeafReader {
  const code = rowCoder(columns);
  const walker = forestWalker(columns, forest);
  const trees = forest.roots.length;
  const codes = new Uint8Array(columns.length * blockRows);
  const leaves = new Uint8Array(blockRows * trees);
  return (matrix, rows, into) => {
    for (let from = 0; from < rows.length; from += blockRows) {
      const count = Math.min(blockRows, rows.length - from);
      codeGiven(code, matrix, rows, from, count, codes, blockRows);
      walker.writeLeaves(codes, count, leaves, 0);
      for (let i = 0; i < count * trees; i++) {
        into[from * trees + i] = (leaves[i] ?? 0) + (forest.firstLeaf[i % trees] ?? 0);
      }
    }
  };
}
