import { randomUUID } from 'node:crypto';
import type { JobKind } from '@tidewaiter/contract';
import { appendAudit, findJob, insertJob, inTransaction, type JobRecord, type Transaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

export interface JobRequest {
  readonly kind: JobKind;
  readonly request: Readonly<Record<string, unknown>>;
}

/** Hands long work to the queue, with its record and its audit entry, all or nothing. */
export async function startJob(context: Context, actor: Actor, request: JobRequest): Promise<JobRecord> {
  const id = await inTransaction(context.database, (transaction) => handOverJob(context, transaction, actor, request));
  const job = await findJob(context.database, id);
  if (!job) throw new TidewaiterError('internal', 'The job that was just recorded cannot be found.');
  return job;
}

/** The same in a transaction that does more, such as the one that keeps what the work is about; the job's id. */
export async function handOverJob(
  { queue }: Context,
  transaction: Transaction,
  actor: Actor,
  { kind, request }: JobRequest,
): Promise<string> {
  const id = randomUUID();
  await insertJob(transaction, { id, kind, request, startedById: actor.userId });
  await queue.add(transaction, kind, id);
  const entry = { action: `job.${kind}.started`, subject: `job:${id}`, details: request };
  await appendAudit(transaction, { actorId: actor.userId, ...entry });
  return id;
}
