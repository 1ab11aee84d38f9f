import { type LockedReferral, lockReferral, type Transaction } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';

/** Locks a referral for the rest of the transaction; one outside the actor's offices is as good as none. */
export async function requireReferral(transaction: Transaction, actor: Actor, number: string): Promise<LockedReferral> {
  const referral = await lockReferral(transaction, number, actor.scope);
  if (!referral) {
    throw new TidewaiterError('not_found', 'There is no such referral in your offices.', { declaration: number });
  }
  return referral;
}

/** The same, where it must not be decided yet. */
export async function requireUndecided(
  transaction: Transaction,
  actor: Actor,
  number: string,
): Promise<LockedReferral> {
  const referral = await requireReferral(transaction, actor, number);
  if (referral.status !== 'open' && referral.status !== 'claimed') {
    throw new TidewaiterError('decided_already', `This referral is ${referral.status} already.`, {
      declaration: number,
      status: referral.status,
    });
  }
  return referral;
}

/** The same, where the actor must hold it. A lease that ran out still holds while no colleague has taken over. */
export async function requireClaimed(transaction: Transaction, actor: Actor, number: string): Promise<LockedReferral> {
  const referral = await requireUndecided(transaction, actor, number);
  if (referral.status !== 'claimed' || referral.claimedById !== actor.userId) {
    throw new TidewaiterError('not_claimed_by_you', 'Claim the referral first; only who holds it may do this.', {
      declaration: number,
    });
  }
  return referral;
}
