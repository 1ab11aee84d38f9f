import { inTransaction, type QueuedReferral } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireClaimed } from './require-referral.ts';
import { showQueuedReferral } from './show-queued-referral.ts';

/** Gives a claimed referral back to the queue. */
export async function releaseReferral({ database }: Context, actor: Actor, number: string): Promise<QueuedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireClaimed(transaction, actor, number);
    await appendToReferral(transaction, actor, referral, { kind: 'claim_released' });
    return showQueuedReferral(transaction, number);
  });
}
