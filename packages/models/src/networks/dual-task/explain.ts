import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import { columnWidth } from '../../encode/encoder.ts';
import { settleResidual } from '../../explain/settle-residual.ts';
import type { Explanation } from '../../model.ts';
import { integratedGradients, type PathGradients } from './integrated-gradients.ts';
import { type Architecture, batchReader, type RawBatch, runMember } from './member.ts';

const rowsAtOnce = 64;

/**
 * Contributions of every feature and category to the logit of the given rows: integrated gradients summed per
 * feature, the mean over members. What the rule misses of logit − base is shared out in proportion to the
 * contributions' sizes, so that they add up to it.
 */
export async function explainRows(
  network: Architecture,
  members: readonly Float32Array[],
  matrix: FeatureMatrix,
  rows: ArrayLike<number>,
): Promise<Explanation> {
  const features = [...matrix.names, ...matrix.categoryNames];
  const contributions = new Float32Array(rows.length * features.length);
  const read = batchReader(network);
  let base = 0;
  for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce) {
    await setImmediate();
    const chunk = Uint32Array.from({ length: Math.min(rowsAtOnce, rows.length - from) }, (_, i) => rows[from + i] ?? 0);
    if (chunk.length === 0) break;
    const batch = read(matrix, chunk);
    const paths = members.map((weights) => integratedGradients(network, weights, batch));
    const logits = members.map((weights) => runMember(network, weights, batch));
    base = paths.reduce((sum, path) => sum + path.base, 0) / members.length;
    const chunkContributions = contributions.subarray(from * features.length, (from + chunk.length) * features.length);
    for (const path of paths)
      addPerFeature(network, batch, path, 1 / members.length, chunkContributions, matrix.names.length);
    for (let i = 0; i < chunk.length; i++) {
      const logit = logits.reduce((sum, outputs) => sum + (outputs[2 * i] ?? 0), 0) / members.length;
      settleResidual(chunkContributions.subarray(i * features.length, (i + 1) * features.length), logit - base);
    }
  }
  return { features, contributions, base };
}

function addPerFeature(
  { encoder, vocabulary, settings }: Architecture,
  batch: RawBatch,
  path: PathGradients,
  share: number,
  into: Float32Array,
  features: number,
): void {
  const add = (at: number, value: number) => {
    into[at] = (into[at] ?? 0) + share * value;
  };
  const encodedWidth = path.encoded.length / batch.rows;
  const embeddedWidth = path.embedded.length / batch.rows;
  const width = into.length / batch.rows;
  for (let row = 0; row < batch.rows; row++) {
    path.shareLeaves(row, (feature, amount) => add(row * width + feature, amount));
    let from = row * encodedWidth;
    for (const column of encoder.columns) {
      const to = from + columnWidth(column);
      for (; from < to; from++) add(row * width + column.feature, path.encoded[from] ?? 0);
    }
    for (let i = 0; i < embeddedWidth && vocabulary.length > 0; i++) {
      add(row * width + features + Math.floor(i / settings.embedding), path.embedded[row * embeddedWidth + i] ?? 0);
    }
  }
}
