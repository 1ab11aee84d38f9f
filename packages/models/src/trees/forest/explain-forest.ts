import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { FeatureList } from '../../encode/require-same-features.ts';
import type { Explanation } from '../../model.ts';
import { codeGiven } from '../columns/code-given.ts';
import type { Column } from '../columns/column.ts';
import { rowCoder } from '../columns/row-coder.ts';
import { addShares } from './add-shares.ts';
import type { Forest } from './forest.ts';
import { type ShareTables, shareTables } from './share-tables.ts';

/** Rows explained in one go: the tables of a tree stay in the nearest cache for all of them. */
const rowsAtOnce = 64;

/**
 * Makes the function that explains rows by exact tree contributions: the Shapley values of TreeSHAP (path-dependent),
 * read from a table per leaf that is made once. Base and contributions add up to the sum of the trees.
 */
export function explainForest(
  columns: readonly Column[],
  forest: Forest,
  { names, categoryNames }: FeatureList,
): (matrix: FeatureMatrix, rows: ArrayLike<number>) => Promise<Explanation> {
  const features = [...names, ...categoryNames];
  const width = features.length;
  const code = rowCoder(columns);
  let tables: ShareTables | undefined;
  return async (matrix, rows) => {
    tables ??= shareTables(columns, forest, names.length);
    const contributions = new Float32Array(rows.length * width);
    const codes = new Uint8Array(columns.length * rowsAtOnce);
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      if (from > 0) await setImmediate();
      const count = Math.min(rowsAtOnce, rows.length - from);
      codeGiven(code, matrix, rows, from, count, codes, rowsAtOnce);
      addShares(tables, codes, rowsAtOnce, count, contributions.subarray(from * width), width);
    }
    return { features, contributions, base: tables.base };
  };
}
