import { randomUUID } from 'node:crypto';
import { appendAudit, findJob, insertJob, inTransaction, type JobRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

export interface JobRequest {
  readonly kind: 'score' | 'train';
  readonly request: Readonly<Record<string, unknown>>;
}

/** Hands long work to the queue, with its record and its audit entry, all or nothing. */
export async function startJob(context: Context, actor: Actor, { kind, request }: JobRequest): Promise<JobRecord> {
  const id = randomUUID();
  await inTransaction(context.database, async (transaction) => {
    await insertJob(transaction, { id, kind, request, startedById: actor.userId });
    await context.queue.add(transaction, kind, id);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: `job.${kind}.started`,
      subject: `job:${id}`,
      details: request,
    });
  });
  const job = await findJob(context.database, id);
  if (!job) throw new TidewaiterError('internal', 'The job that was just recorded cannot be found.');
  return job;
}
