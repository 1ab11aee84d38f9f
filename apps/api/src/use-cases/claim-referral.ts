import { inTransaction, type QueuedReferral } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireUndecided } from './require-referral.ts';
import { showQueuedReferral } from './show-queued-referral.ts';

/** Claims a referral for the length of a lease, where its office lets officers choose, or renews the actor's own. */
export async function claimReferral({ database }: Context, actor: Actor, number: string): Promise<QueuedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireUndecided(transaction, actor, number);
    const renewed = referral.claimedById === actor.userId;
    if (referral.status === 'claimed' && !referral.lapsed && !renewed) {
      const { claimedByName } = await showQueuedReferral(transaction, number);
      throw new TidewaiterError('already_claimed', `${claimedByName ?? 'A colleague'} has claimed this referral.`, {
        declaration: number,
      });
    }
    if (referral.nextOnly && !renewed) {
      throw new TidewaiterError(
        'next_only',
        `Office ${referral.officeCode} gives its cases out without choosing: take the next one instead.`,
        { declaration: number, office: referral.officeCode },
      );
    }
    await appendToReferral(transaction, actor, referral, { kind: 'claimed', details: { renewed } });
    return showQueuedReferral(transaction, number);
  });
}
