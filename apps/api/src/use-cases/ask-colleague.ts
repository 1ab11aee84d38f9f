import { inTransaction, type LockedReferral } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireColleague } from './require-colleague.ts';
import { requireUndecided } from './require-referral.ts';

/** Puts a question about a referral to a colleague; whoever holds it goes on holding it. */
export async function askColleague(
  { database }: Context,
  actor: Actor,
  number: string,
  { to, question }: { readonly to: string; readonly question: string },
): Promise<LockedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireUndecided(transaction, actor, number);
    const { id } = await requireColleague(transaction, actor, referral, to);
    return appendToReferral(transaction, actor, referral, { kind: 'asked', details: { to: id, question } });
  });
}
