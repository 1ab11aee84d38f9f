import { appendAudit, findJob, inTransaction, type JobRecord, markJobCancelled } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { cancelBatch } from './cancel-batch.ts';

const batchOf = z.object({ batchId: z.uuid() });

/** Stops queued or running work; its worker sees it within a second and undoes what was not committed. */
export async function cancelJob(context: Context, actor: Actor, id: string): Promise<JobRecord> {
  const { database, queue } = context;
  const job = await findJob(database, id);
  if (!job) throw new TidewaiterError('not_found', 'There is no such job.', { job: id });
  // A load is cancelled with its batch.
  const batch = job.kind === 'load' ? batchOf.parse(job.request).batchId : null;
  const cancelled = batch !== null && (await cancelBatch(context, actor, batch));
  if (!cancelled) {
    await inTransaction(database, async (transaction) => {
      if (!(await markJobCancelled(transaction, id))) {
        throw new TidewaiterError('conflict', 'The job has already ended; there is nothing left to cancel.');
      }
      await queue.remove(transaction, id);
      const entry = { action: 'job.cancelled', subject: `job:${id}`, details: {} };
      await appendAudit(transaction, { actorId: actor.userId, ...entry });
    });
  }
  return (await findJob(database, id)) ?? job;
}
