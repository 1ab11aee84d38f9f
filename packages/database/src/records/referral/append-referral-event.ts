import { type Lane, type ReferralEventKind, statusAfter } from '@tidewaiter/domain';
import type { Transaction } from '../../transaction.ts';
import { deriveQuestion } from './derive-question.ts';
import { type LockedReferral, lockedColumns } from './referral.ts';

/** How long a claim holds without being renewed. */
const leaseMinutes = 15;
/** How long a case that was handed over waits for who holds it now. */
const handOverMinutes = 60;

export interface NewReferralEvent {
  readonly kind: ReferralEventKind;
  readonly actorId: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The lane that the event leads to, where it changes it. */
  readonly lane?: Lane;
  /** What an event of kind `undone` undoes. */
  readonly undoes?: ReferralEventKind;
  /** Of an undone reroute: whether the officer held the case then. */
  readonly wasHeld?: boolean;
  /** Who holds the case after a hand-over. */
  readonly holderId?: string;
}

/** Appends what happened to a locked referral and derives where it stands: the only way in which an officer changes one. */
export async function appendReferralEvent(
  transaction: Transaction,
  referral: LockedReferral,
  event: NewReferralEvent,
): Promise<LockedReferral> {
  const { declarationNumber } = referral;
  const { rows: appended } = await transaction.query<{ sequence: number }>(
    `INSERT INTO referral_event (declaration_number, sequence, kind, actor_id, details)
     SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4 FROM referral_event WHERE declaration_number = $1
     RETURNING sequence`,
    [declarationNumber, event.kind, event.actorId, JSON.stringify(event.details)],
  );
  await deriveQuestion(transaction, declarationNumber, appended[0]?.sequence ?? 0, event);
  const lane = event.lane ?? referral.lane;
  const status = statusAfter(event.kind, referral.status, lane, event.undoes, event.wasHeld);
  const handsOver = event.kind === 'handed_over';
  const givesBack = event.undoes === 'handed_over' || (event.undoes === 'rerouted' && event.wasHeld !== false);
  const claims = event.kind === 'claimed' || handsOver || givesBack;
  const minutes = handsOver ? handOverMinutes : leaseMinutes;
  const { rows } = await transaction.query<LockedReferral>(
    `UPDATE referral SET status = $2, lane = $3, updated_at = now(),
       claimed_by_id = CASE WHEN $2 <> 'claimed' THEN NULL WHEN $4 THEN $5 ELSE claimed_by_id END,
       claimed_until = CASE WHEN $2 <> 'claimed' THEN NULL
         WHEN $4 THEN clock_timestamp() + make_interval(mins => $6) ELSE claimed_until END
     WHERE declaration_number = $1 RETURNING ${lockedColumns}`,
    [declarationNumber, status, lane, claims, event.holderId ?? event.actorId, minutes],
  );
  return rows[0] ?? { ...referral, status, lane };
}
