import {
  appendAudit,
  type BatchRecord,
  computeMeasures,
  findBatch,
  inTransaction,
  markBatchCancelled,
  rollBackBatch,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Stops a batch that is coming in, or takes back a loaded one while nothing was decided on it. */
export async function cancelOrRollBackBatch({ database }: Context, actor: Actor, id: string): Promise<BatchRecord> {
  if (!(await findBatch(database, id)))
    throw new TidewaiterError('not_found', 'There is no such batch.', { batch: id });
  await inTransaction(database, async (transaction) => {
    const cancelled = await markBatchCancelled(transaction, id);
    if (!cancelled) {
      await rollBackBatch(transaction, id);
      await computeMeasures(transaction);
    }
    const action = cancelled ? 'batch.cancelled' : 'batch.rolled_back';
    await appendAudit(transaction, { actorId: actor.userId, action, subject: `batch:${id}`, details: {} });
  });
  const batch = await findBatch(database, id);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: id });
  return batch;
}
