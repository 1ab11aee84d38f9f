import { type Colleague, inTransaction, listColleagues } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { requireReferral } from './require-referral.ts';

/** To whom the actor can hand a referral over, and whom they can ask. */
export async function viewColleagues(
  { database }: Context,
  actor: Actor,
  number: string,
): Promise<readonly Colleague[]> {
  return inTransaction(database, async (transaction) => {
    const { officeCode } = await requireReferral(transaction, actor, number);
    return listColleagues(transaction, { officeCode, except: actor.userId });
  });
}
