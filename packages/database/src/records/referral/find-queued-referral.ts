import type { Queryable } from '../../sql/queryable.ts';
import { type QueuedReferral, queueColumns } from '../../sql/queue-columns.ts';

/** A referral as it stands in the queue, also in the middle of the transaction that changes it. */
export async function findQueuedReferral(
  database: Queryable,
  declarationNumber: string,
): Promise<QueuedReferral | null> {
  const { rows } = await database.query<QueuedReferral>(
    `SELECT ${queueColumns} FROM referral r LEFT JOIN "user" u ON u.id = r.claimed_by_id WHERE r.declaration_number = $1`,
    [declarationNumber],
  );
  return rows[0] ?? null;
}
