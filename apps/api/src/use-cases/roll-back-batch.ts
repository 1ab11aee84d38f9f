import {
  appendAudit,
  computeMeasures,
  firstDayOfBatch,
  holdBatch,
  inTransaction,
  markBatchJobsCancelled,
  noteFactChange,
  type RollBackStep,
  rollBackBatch,
  touchedDates,
} from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Progress } from './progress.ts';

const steps = ['checking', 'referrals', 'selections', 'outcomes', 'items', 'rejections', 'measures'] as const;

/** Takes a loaded batch back whole, with its scores and referrals, while nothing was decided on it. */
export async function takeBackBatch(
  { database, queue }: Context,
  actor: Actor,
  id: string,
  progress: Progress,
): Promise<{ readonly batch: string }> {
  const enter = (step: RollBackStep | 'measures') => {
    progress.signal.throwIfAborted();
    progress.report(step, steps.indexOf(step), steps.length);
  };
  await inTransaction(database, async (transaction) => {
    await holdBatch(transaction, id);
    const dates = await touchedDates(transaction, id);
    const firstDay = await firstDayOfBatch(transaction, id);
    // Its scoring and its assessment are of no use any more, and must not write on while the items go.
    const jobs = await markBatchJobsCancelled(transaction, id, ['score', 'assess']);
    for (const job of jobs) await queue.remove(transaction, job);
    await rollBackBatch(transaction, id, enter);
    enter('measures');
    if (dates) await computeMeasures(transaction, dates);
    if (firstDay !== null) await noteFactChange(transaction, { firstDay });
    await progress.settle?.(transaction, { batch: id });
    const entry = { action: 'batch.rolled_back', subject: `batch:${id}`, details: {} };
    await appendAudit(transaction, { actorId: actor.userId, ...entry });
  });
  return { batch: id };
}
