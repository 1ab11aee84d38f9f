import { appendAudit, findJob, inTransaction, type JobRecord, markJobCancelled } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Stops queued or running work; its worker sees it within a second and undoes what was not committed. */
export async function cancelJob({ database }: Context, actor: Actor, id: string): Promise<JobRecord> {
  if (!(await findJob(database, id))) throw new TidewaiterError('not_found', 'There is no such job.');
  await inTransaction(database, async (transaction) => {
    if (!(await markJobCancelled(transaction, id))) {
      throw new TidewaiterError('conflict', 'The job has already ended; there is nothing left to cancel.');
    }
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'job.cancelled',
      subject: `job:${id}`,
      details: {},
    });
  });
  const job = await findJob(database, id);
  if (!job) throw new TidewaiterError('not_found', 'There is no such job.');
  return job;
}
