import { inTransaction, type LockedReferral } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireReferral } from './require-referral.ts';

/** Appends a note to the history of a referral, wherever it stands. */
export async function noteReferral(
  { database }: Context,
  actor: Actor,
  number: string,
  note: string,
): Promise<LockedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireReferral(transaction, actor, number);
    return appendToReferral(transaction, actor, referral, { kind: 'noted', details: { note } });
  });
}
