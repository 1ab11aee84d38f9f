import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import { type Architecture, type BatchReader, batchReader, runMember } from './member.ts';

/** Rows scored in one go; between two of them other work gets its turn. */
const batchRows = 512;

/**
 * Outputs of the network for every row: rows × 2, the mean over its members.
 *
 * @param members the flat weights of each member
 * @param read the reader of its batches: made anew, it costs as much as some hundred rows
 */
export async function networkOutputs(
  network: Architecture,
  members: readonly Float32Array[],
  matrix: FeatureMatrix,
  read: BatchReader = batchReader(network),
): Promise<Float32Array> {
  const outputs = new Float32Array(matrix.rows * 2);
  for (let from = 0; from < matrix.rows; from += batchRows) {
    if (from > 0) await setImmediate();
    const batch = read(matrix, rowsFrom(from, Math.min(batchRows, matrix.rows - from)));
    for (const weights of members) {
      const answer = runMember(network, weights, batch);
      for (let i = 0; i < answer.length; i++)
        outputs[2 * from + i] = (outputs[2 * from + i] ?? 0) + (answer[i] ?? 0) / members.length;
    }
  }
  return outputs;
}

function rowsFrom(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => from + i);
}
