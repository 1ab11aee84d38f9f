import { batchDates, findLiveModel } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { startJob } from './start-job.ts';

/** Hands a loaded batch on to scoring: what nobody has examined yet, once a model is live. */
export async function scoreWhenLoaded(context: Context, actor: Actor, batchId: string): Promise<void> {
  const { unexamined } = await batchDates(context.database, batchId);
  if (unexamined === 0 || !(await findLiveModel(context.database))) return;
  await startJob(context, actor, { kind: 'score', request: { batchId, unexaminedOnly: true } });
}
