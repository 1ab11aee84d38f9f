import {
  appendAudit,
  endUpload,
  inTransaction,
  markBatchCancelled,
  markBatchJobsCancelled,
} from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Stops a batch that comes in, waits or loads, at once: nothing of it is kept. False where it has ended. */
export async function cancelBatch({ database, queue }: Context, actor: Actor, id: string): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    if (!(await markBatchCancelled(transaction, id))) return false;
    await endUpload(transaction, id);
    for (const job of await markBatchJobsCancelled(transaction, id, ['load'])) await queue.remove(transaction, job);
    const entry = { action: 'batch.cancelled', subject: `batch:${id}`, details: {} };
    await appendAudit(transaction, { actorId: actor.userId, ...entry });
    return true;
  });
}
