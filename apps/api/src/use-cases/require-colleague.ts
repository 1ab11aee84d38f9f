import { type Colleague, type LockedReferral, listColleagues, type Transaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';

/** An officer other than the actor who may see the referral. */
export async function requireColleague(
  transaction: Transaction,
  actor: Actor,
  { officeCode }: LockedReferral,
  id: string,
): Promise<Colleague> {
  const [colleague] = await listColleagues(transaction, { officeCode, except: actor.userId, id });
  if (!colleague) {
    throw new TidewaiterError(
      'invalid_request',
      `Nobody by this id is an officer of office ${officeCode} and another than you; choose one of the colleagues listed.`,
      { to: id, office: officeCode },
    );
  }
  return colleague;
}
