import { jobKinds } from '@tidewaiter/contract';
import { appendAudit, findJob, findUpload, inTransaction, queueBatch, reopenJob } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

const batchOf = z.object({ batchId: z.uuid() });

/** Hands a failed job to the queue once more, with all its attempts. A load needs its bytes for that. */
export async function retryJob(context: Context, actor: Actor, id: string): Promise<void> {
  const { database, queue } = context;
  const job = await findJob(database, id);
  if (!job) throw new TidewaiterError('not_found', 'There is no such job.', { job: id });
  const batch = job.kind === 'load' ? batchOf.parse(job.request).batchId : null;
  if (batch !== null && (await findUpload(database, batch))?.status !== 'complete') {
    throw new TidewaiterError('conflict', 'The bytes of this file are not kept any more; send the file again.', {
      batch,
    });
  }
  await inTransaction(database, async (transaction) => {
    if (!(await reopenJob(transaction, id))) {
      throw new TidewaiterError('conflict', 'Only a job that has failed can be retried.', { job: id });
    }
    if (batch !== null && !(await queueBatch(transaction, batch))) {
      throw new TidewaiterError('conflict', 'The batch of this job has ended; there is nothing to retry.', { batch });
    }
    await queue.add(transaction, z.enum(jobKinds).parse(job.kind), id);
    const entry = { action: 'job.retried', subject: `job:${id}`, details: {} };
    await appendAudit(transaction, { actorId: actor.userId, ...entry });
  });
}
