import { completeUpload, findBatchOfBytes, inTransaction, queueBatch } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { endAsDuplicate } from './end-upload.ts';
import { handOverJob } from './start-job.ts';

export interface Checksums {
  /** As computed here while the bytes came in. */
  readonly sha256: string | null;
  /** As the sender says; compared before anything is loaded. */
  readonly expectedSha256: string | null;
}

/** A file that has come whole: handed to the queue once, or known already by its bytes. Nothing happens the second time. */
export async function handOverUpload(context: Context, actor: Actor, id: string, sums: Checksums): Promise<void> {
  const { database } = context;
  const first = sums.sha256 === null ? null : await findBatchOfBytes(database, sums.sha256);
  await inTransaction(database, async (transaction) => {
    // The batch before its upload, in this order everywhere.
    if (!(await queueBatch(transaction, id))) {
      throw new TidewaiterError('cancelled', 'The batch was cancelled; nothing of it was kept.', { batch: id });
    }
    if (!(await completeUpload(transaction, id, sums))) {
      throw new TidewaiterError('conflict', 'The file has not come whole, or was handed over already.', { batch: id });
    }
    if (first) await endAsDuplicate(transaction, actor, id, first.id);
    else await handOverJob(context, transaction, actor, { kind: 'load', request: { batchId: id } });
  });
}
