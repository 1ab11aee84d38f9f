import { findBatch, type JobRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { startJob } from './start-job.ts';

/** Hands a loaded batch to the queue to have its data assessed. */
export async function startAssessment(context: Context, actor: Actor, batchId: string): Promise<JobRecord> {
  const batch = await findBatch(context.database, batchId);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  if (batch.status !== 'loaded')
    throw new TidewaiterError('conflict', 'Only a loaded batch can be assessed; this one is not.', { batch: batchId });
  return startJob(context, actor, { kind: 'assess', request: { batchId } });
}
