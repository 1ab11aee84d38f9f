import { inTransaction, lockNextReferral, type QueuedReferral } from '@tidewaiter/database';
import type { ReferredLane } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireReferral } from './require-referral.ts';
import { showQueuedReferral } from './show-queued-referral.ts';

export interface NextReferral {
  readonly lane?: ReferredLane | undefined;
  readonly officeCode?: string | undefined;
}

/** Claims the most urgent referral that nobody holds; null where none is left. */
export async function claimNextReferral(
  { database }: Context,
  actor: Actor,
  wanted: NextReferral,
): Promise<QueuedReferral | null> {
  return inTransaction(database, async (transaction) => {
    const number = await lockNextReferral(transaction, { ...wanted, scope: actor.scope, userId: actor.userId });
    if (number === null) return null;
    const referral = await requireReferral(transaction, actor, number);
    await appendToReferral(transaction, actor, referral, { kind: 'claimed', details: { renewed: false } });
    return showQueuedReferral(transaction, number);
  });
}
