import { inTransaction, type LockedReferral } from '@tidewaiter/database';
import { type Lane, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireClaimed } from './require-referral.ts';

/** Changes the lane of a claimed referral. What was selected stays on record; blue and green release it. */
export async function rerouteReferral(
  { database }: Context,
  actor: Actor,
  number: string,
  { lane, reason }: { readonly lane: Lane; readonly reason: string },
): Promise<LockedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireClaimed(transaction, actor, number);
    if (referral.lane === lane) {
      throw new TidewaiterError('invalid_request', `The referral is in the ${lane} lane already.`, { lane });
    }
    const details = { from: referral.lane, to: lane, reason };
    return appendToReferral(transaction, actor, referral, { kind: 'rerouted', lane, details });
  });
}
