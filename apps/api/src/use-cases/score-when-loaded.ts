import { batchDates, findLiveModel, type Transaction } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { handOverJob } from './start-job.ts';

/** Hands a loaded batch on to scoring, in the transaction that loads it: what nobody has examined yet, once a model is live. */
export async function scoreWhenLoaded(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  batchId: string,
): Promise<void> {
  const { unexamined } = await batchDates(transaction, batchId);
  if (unexamined === 0 || !(await findLiveModel(context.database))) return;
  await handOverJob(context, transaction, actor, { kind: 'score', request: { batchId, unexaminedOnly: true } });
}
