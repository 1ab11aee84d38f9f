import { appendAudit, appendReferralEvent, type LockedReferral, type Transaction } from '@tidewaiter/database';
import type { Lane, ReferralEventKind } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';

export interface ReferralChange {
  readonly kind: ReferralEventKind;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly lane?: Lane;
  readonly undoes?: ReferralEventKind;
  readonly wasHeld?: boolean;
  readonly holderId?: string;
}

/** Appends an event to a referral and to the audit: both in the transaction that locked it. */
export async function appendToReferral(
  transaction: Transaction,
  actor: Actor,
  referral: LockedReferral,
  change: ReferralChange,
): Promise<LockedReferral> {
  const [changed] = await appendToReferrals(transaction, actor, [{ referral, change }]);
  return changed ?? referral;
}

/** The same for several; the audit comes last, since it makes others wait. */
export async function appendToReferrals(
  transaction: Transaction,
  actor: Actor,
  steps: readonly { readonly referral: LockedReferral; readonly change: ReferralChange }[],
): Promise<readonly LockedReferral[]> {
  const changed: LockedReferral[] = [];
  for (const { referral, change } of steps) {
    const event = { ...change, details: change.details ?? {}, actorId: actor.userId };
    changed.push(await appendReferralEvent(transaction, referral, event));
  }
  for (const { referral, change } of steps) {
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: `referral.${change.kind}`,
      subject: `referral:${referral.declarationNumber}`,
      details: change.details ?? {},
    });
  }
  return changed;
}
