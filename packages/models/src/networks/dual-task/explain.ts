import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import { settleResidual } from '../../explain/settle-residual.ts';
import type { Explanation } from '../../model.ts';
import type { Architecture, BatchReader } from './member.ts';
import { type PathGradients, pathGradients } from './path-gradients.ts';

const rowsAtOnce = 512;

/** Explains rows by all members together. */
export type RowsExplainer = (matrix: FeatureMatrix, rows: ArrayLike<number>) => Promise<Explanation>;

/**
 * Makes the explainer of a network: contributions of every feature and category to the logit of the given rows,
 * integrated gradients summed per feature, the mean over members. What the rule misses of logit − base is shared out in
 * proportion to the contributions' sizes, so that they add up to it.
 */
export function rowsExplainer(
  network: Architecture,
  members: readonly Float32Array[],
  read: BatchReader,
): RowsExplainer {
  // What a member's weights come to is worked out when a row is first explained.
  let paths: readonly PathGradients[] | null = null;
  return async (matrix, rows) => {
    paths ??= members.map((weights) => pathGradients(network, weights));
    const features = [...matrix.names, ...matrix.categoryNames];
    const contributions = new Float32Array(rows.length * features.length);
    const base = paths.reduce((sum, path) => sum + path.base, 0) / members.length;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      if (from > 0) await setImmediate();
      const count = Math.min(rowsAtOnce, rows.length - from);
      const batch = read(
        matrix,
        Uint32Array.from({ length: count }, (_, i) => rows[from + i] ?? 0),
      );
      const into = contributions.subarray(from * features.length, (from + count) * features.length);
      const logits = new Float64Array(count);
      for (const path of paths) {
        path.explain(batch, 1 / members.length, into).forEach((logit, row) => {
          logits[row] = (logits[row] ?? 0) + logit / members.length;
        });
      }
      for (const [row, logit] of logits.entries()) {
        settleResidual(into.subarray(row * features.length, (row + 1) * features.length), logit - base);
      }
    }
    return { features, contributions, base };
  };
}
