import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { Column } from '../columns/column.ts';
import { blockCoder, blockRows } from './block-codes.ts';
import type { Forest } from './forest.ts';
import { forestWalker } from './forest-walker.ts';

/** Blocks after which other work gets its turn: a few milliseconds. */
const blocksAtOnce = 8;

/** Makes the function that gives, per forest, the sum of its trees for every row of a matrix. */
export function forestSums(
  columns: readonly Column[],
  forests: readonly Forest[],
): (matrix: FeatureMatrix) => Promise<Float64Array[]> {
  const walkers = forests.map((forest) => ({ bias: forest.bias, walker: forestWalker(columns, forest) }));
  const code = blockCoder(columns);
  return async (matrix) => {
    const sums = walkers.map(({ bias }) => new Float64Array(matrix.rows).fill(bias));
    for (let from = 0, block = 1; from < matrix.rows; from += blockRows, block++) {
      if (block % blocksAtOnce === 0) await setImmediate();
      const to = Math.min(matrix.rows, from + blockRows);
      const codes = code(matrix, from, to);
      walkers.forEach(({ walker }, i) => {
        const own = sums[i]?.subarray(from, to);
        if (own) walker.addAnswers(codes, to - from, own);
      });
    }
    return sums;
  };
}
