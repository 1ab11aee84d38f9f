import { setImmediate } from 'node:timers/promises';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { BatchReader } from './member.ts';
import type { RunMember } from './run-member.ts';

/** Rows scored in one go; between two of them other work gets its turn. */
const batchRows = 512;

/**
 * Outputs of the network for every row: rows × 2, the mean over its members.
 *
 * @param members what runs each of them
 * @param read the reader of their batches
 */
export async function networkOutputs(
  members: readonly RunMember[],
  read: BatchReader,
  matrix: FeatureMatrix,
): Promise<Float32Array> {
  const outputs = new Float32Array(matrix.rows * 2);
  for (let from = 0; from < matrix.rows; from += batchRows) {
    if (from > 0) await setImmediate();
    const batch = read(matrix, rowsFrom(from, Math.min(batchRows, matrix.rows - from)));
    for (const run of members) {
      const answer = run(batch);
      for (let i = 0; i < answer.length; i++)
        outputs[2 * from + i] = (outputs[2 * from + i] ?? 0) + (answer[i] ?? 0) / members.length;
    }
  }
  return outputs;
}

function rowsFrom(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => from + i);
}
