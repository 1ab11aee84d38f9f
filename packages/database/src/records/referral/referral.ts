import type { Lane, OfficeScope, ReferralStatus } from '@tidewaiter/domain';
import { Conditions } from '../../sql/conditions.ts';
import type { Transaction } from '../../transaction.ts';

/** A referral that this transaction has locked. */
export interface LockedReferral {
  readonly declarationNumber: string;
  readonly status: ReferralStatus;
  readonly lane: Lane;
  readonly officeCode: string;
  readonly registrationDate: string;
  readonly claimedById: string | null;
  /** Whether the claim has run out, so that a colleague may take over. */
  readonly lapsed: boolean;
  /** Whether its office gives cases out without choosing. */
  readonly nextOnly: boolean;
}

export const lockedColumns = `declaration_number AS "declarationNumber", status, lane, office_code AS "officeCode",
  registration_date AS "registrationDate", claimed_by_id AS "claimedById",
  coalesce(claimed_until < clock_timestamp(), FALSE) AS lapsed,
  coalesce((SELECT blind_next FROM customs_office WHERE code = office_code), FALSE) AS "nextOnly"`;

/** Locks a referral until the transaction ends; null where there is none within the scope. */
export async function lockReferral(
  transaction: Transaction,
  declarationNumber: string,
  scope: OfficeScope,
): Promise<LockedReferral | null> {
  const where = new Conditions()
    .when(declarationNumber, (p) => `declaration_number = ${p}`)
    .withinOffices(scope, 'office_code');
  const { rows } = await transaction.query<LockedReferral>(
    `SELECT ${lockedColumns} FROM referral WHERE ${where} FOR UPDATE`,
    where.values,
  );
  return rows[0] ?? null;
}

/** Referrals of these numbers within the scope, by number; locked until the transaction ends where that is asked for. */
export async function findReferrals(
  transaction: Transaction,
  declarationNumbers: readonly string[],
  scope: OfficeScope,
  { lock }: { readonly lock: boolean },
): Promise<ReadonlyMap<string, LockedReferral & { readonly claimedByName: string | null }>> {
  const where = new Conditions()
    .when(declarationNumbers, (p) => `declaration_number = ANY (${p}::text[])`)
    .withinOffices(scope, 'office_code');
  const { rows } = await transaction.query<LockedReferral & { readonly claimedByName: string | null }>(
    `SELECT ${lockedColumns}, (SELECT name FROM "user" WHERE id = claimed_by_id) AS "claimedByName"
     FROM referral WHERE ${where} ORDER BY declaration_number ${lock ? 'FOR UPDATE' : ''}`,
    where.values,
  );
  return new Map(rows.map((row) => [row.declarationNumber, row]));
}
