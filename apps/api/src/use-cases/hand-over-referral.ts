import { inTransaction, type LockedReferral } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireColleague } from './require-colleague.ts';
import { requireClaimed } from './require-referral.ts';

/** Gives a claimed referral to a colleague, who holds it from then on. */
export async function handOverReferral(
  { database }: Context,
  actor: Actor,
  number: string,
  { to, note }: { readonly to: string; readonly note: string },
): Promise<LockedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireClaimed(transaction, actor, number);
    const { id } = await requireColleague(transaction, actor, referral, to);
    return appendToReferral(transaction, actor, referral, {
      kind: 'handed_over',
      holderId: id,
      details: { to: id, note },
    });
  });
}
