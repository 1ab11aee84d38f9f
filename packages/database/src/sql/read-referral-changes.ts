import type { Lane, ReferralStatus } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

/** A change of a referral by a person, and where the referral stands since. */
export interface ReferralChange {
  /** Id of its audit entry: changes are numbered in the order in which they were committed. */
  readonly id: number;
  readonly action: string;
  readonly declarationNumber: string;
  readonly officeCode: string;
  readonly actorId: string;
  readonly actorName: string;
  /** The colleague whom it is addressed to, where there is one. */
  readonly toId: string | null;
  readonly status: ReferralStatus;
  readonly lane: Lane;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  readonly claimedUntil: Date | null;
}

export interface ReferralChanges {
  readonly changes: readonly ReferralChange[];
  /** Up to which entry was read, whatever it was about. */
  readonly head: number;
}

const most = 500;

/**
 * What was done to referrals of all offices after an entry of the audit, oldest first. The audit is read rather than the
 * events: its chain numbers them as they are committed, so none that comes late has a number already passed.
 */
export async function readReferralChanges(database: Queryable, after: number): Promise<ReferralChanges> {
  const { rows } = await database.query<ReferralChange & { readonly declarationNumber: string | null }>(
    `SELECT a.id, substr(a.action, 10) AS action, r.declaration_number AS "declarationNumber",
       r.office_code AS "officeCode", a.actor_id AS "actorId", coalesce(actor.name, a.actor_id) AS "actorName",
       CASE WHEN a.action IN ('referral.handed_over', 'referral.asked', 'referral.answered') THEN a.details ->> 'to' END AS "toId", r.status, r.lane, r.claimed_by_id AS "claimedById",
       coalesce(holder.name, r.claimed_by_id) AS "claimedByName", r.claimed_until AS "claimedUntil"
     FROM (SELECT * FROM audit_entry WHERE id > $1 ORDER BY id LIMIT $2) a
     LEFT JOIN referral r ON a.action LIKE 'referral.%' AND r.declaration_number = substr(a.subject, 10) COLLATE "C"
     LEFT JOIN "user" actor ON actor.id = a.actor_id
     LEFT JOIN "user" holder ON holder.id = r.claimed_by_id
     ORDER BY a.id`,
    [after, most],
  );
  return { changes: rows.filter((row) => row.declarationNumber !== null), head: rows.at(-1)?.id ?? after };
}

/** The number of the latest entry of the audit; 0 where there is none. */
export async function latestChange(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM audit_entry');
  return rows[0]?.id ?? 0;
}
