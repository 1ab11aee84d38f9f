import { type OfficeScope, type ReferredLane, referredLanes } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';
import { Conditions } from './conditions.ts';
import { officesWithin } from './offices-within.ts';

export interface NextWanted {
  readonly scope: OfficeScope;
  readonly userId: string;
  readonly lane?: ReferredLane | undefined;
  readonly officeCode?: string | undefined;
}

/** Cases that are looked at before any is locked: as many colleagues may be just taking the first ones. */
const candidates = 64;

const isFree = `status = 'open' OR (status = 'claimed' AND claimed_until < now())`;

/**
 * Locks the most urgent referral (`urgencyOf`) that nobody holds and nobody is just taking, red before yellow; its number, or
 * null where none is left. The front of the queue is read without locks; then one row of it is locked, so that colleagues who
 * ask at once pass each other by.
 */
export async function lockNextReferral(transaction: Transaction, wanted: NextWanted): Promise<string | null> {
  const lanes = referredLanes.filter((lane) => wanted.lane === undefined || wanted.lane === lane);
  for (const lane of lanes) {
    for (let passed = 0; ; passed += candidates) {
      const { text, values } = frontQuestion(lane, wanted, passed);
      const { rows: front } = await transaction.query<{ declaration_number: string }>(text, values);
      const { rows } = await transaction.query<{ declaration_number: string }>(
        `SELECT declaration_number FROM referral WHERE declaration_number = ANY ($1::text[]) AND (${isFree})
         ORDER BY array_position($1::text[], declaration_number) LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [front.map(({ declaration_number }) => declaration_number)],
      );
      const locked = rows[0];
      if (locked) return locked.declaration_number;
      if (front.length < candidates) break;
    }
  }
  return null;
}

/** The front of a lane's queue; exported so that a test can ask how it is planned. */
export function frontQuestion(
  lane: ReferredLane,
  { scope, officeCode }: NextWanted,
  passed: number,
): { text: string; values: unknown[] } {
  const where = new Conditions()
    .always(`status IN ('open', 'claimed')`)
    .always(isFree)
    .when(lane, (p) => `lane = ${p}`);
  const offices = officesWithin(scope, officeCode);
  const order = 'ORDER BY urgency DESC, declaration_number';
  const page = `${order} LIMIT ${where.bind(candidates)} OFFSET ${where.bind(passed)}`;
  const columns = 'declaration_number, urgency';
  if (offices === null) return { text: `SELECT ${columns} FROM referral WHERE ${where} ${page}`, values: where.values };
  const front = `SELECT ${columns} FROM referral WHERE office_code = mine.code AND ${where} ${order} LIMIT ${where.bind(passed + candidates)}`;
  const text = `SELECT front.* FROM unnest(${where.bind(offices)}::text[]) AS mine (code)
    CROSS JOIN LATERAL (${front}) front ${page}`;
  return { text, values: where.values };
}
