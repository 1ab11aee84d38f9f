import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { FeatureList } from '../../encode/require-same-features.ts';
import type { Explanation } from '../../model.ts';
import { codeGiven } from '../columns/code-given.ts';
import type { Column } from '../columns/column.ts';
import { rowCoder } from '../columns/row-coder.ts';
import type { Forest } from './forest.ts';
import { explainedRows, type ShareWalker, shareWalker } from './share-walker.ts';

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
  let walker: ShareWalker | undefined;
  return async (matrix, rows) => {
    walker ??= shareWalker(columns, forest, names.length, width);
    const contributions = new Float32Array(rows.length * width);
    for (let from = 0; from < rows.length; from += explainedRows) {
      if (from > 0) await setImmediate();
      const count = Math.min(explainedRows, rows.length - from);
      codeGiven(code, matrix, rows, from, count, walker.codes, explainedRows);
      walker.writeShares(count, contributions.subarray(from * width, (from + count) * width));
    }
    return { features, contributions, base: walker.base };
  };
}
