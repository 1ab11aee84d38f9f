import { appendAudit, appendReferralEvent, type LockedReferral, type Transaction } from '@tidewaiter/database';
import type { Lane, ReferralEventKind } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';

export interface ReferralChange {
  readonly kind: ReferralEventKind;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly lane?: Lane;
  readonly undoes?: ReferralEventKind;
  readonly holderId?: string;
}

/** Appends an event to a referral and to the audit: both in the transaction that locked it. */
export async function appendToReferral(
  transaction: Transaction,
  actor: Actor,
  referral: LockedReferral,
  { details = {}, ...change }: ReferralChange,
): Promise<LockedReferral> {
  const changed = await appendReferralEvent(transaction, referral, { ...change, details, actorId: actor.userId });
  await appendAudit(transaction, {
    actorId: actor.userId,
    action: `referral.${change.kind}`,
    subject: `referral:${referral.declarationNumber}`,
    details,
  });
  return changed;
}
