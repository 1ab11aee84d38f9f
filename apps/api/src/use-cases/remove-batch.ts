import { findBatch, findBatchJob, whatStandsOn } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { cancelBatch } from './cancel-batch.ts';
import { silent } from './progress.ts';
import { takeBackBatch } from './roll-back-batch.ts';
import { startJob } from './start-job.ts';

/** More rows than this are taken back by a job, whose progress is seen and which can be cancelled. */
const mostAtOnce = 50_000;

/** Stops a batch that is on its way, or takes back a loaded one while nothing was decided on it. */
export async function removeBatch(context: Context, actor: Actor, id: string): Promise<void> {
  const { database } = context;
  if (!(await findBatch(database, id)))
    throw new TidewaiterError('not_found', 'There is no such batch.', { batch: id });
  if (await cancelBatch(context, actor, id)) return;
  // Read again: it may have been loaded in between.
  const batch = await findBatch(database, id);
  if (batch?.status !== 'loaded') {
    throw new TidewaiterError('conflict', 'Only a loaded batch can be rolled back.', { batch: id });
  }
  if (batch.rows <= mostAtOnce) {
    await takeBackBatch(context, actor, id, silent);
    return;
  }
  if (await findBatchJob(database.pool, id, 'roll_back')) return;
  const standing = await whatStandsOn(database.pool, id);
  if (standing) throw standing;
  await startJob(context, actor, { kind: 'roll_back', request: { batchId: id } });
}
