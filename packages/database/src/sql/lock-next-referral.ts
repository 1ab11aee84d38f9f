import type { OfficeScope, ReferredLane } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';
import { listWorklist, type WorklistPlace } from './list-worklist.ts';

export interface NextWanted {
  readonly scope: OfficeScope;
  readonly userId: string;
  readonly lane?: ReferredLane | undefined;
  readonly officeCode?: string | undefined;
}

const candidates = 64;

/**
 * Locks the riskiest referral that nobody holds and nobody is just taking; its number, or null where none is left.
 * The queue is read without locks; then one row of it is locked, so that colleagues who ask at once pass each other by.
 */
export async function lockNextReferral(transaction: Transaction, wanted: NextWanted): Promise<string | null> {
  let after: WorklistPlace | undefined;
  for (;;) {
    const queue = await listWorklist(transaction, { ...wanted, status: 'open', after, limit: candidates });
    const numbers = queue.map(({ declarationNumber }) => declarationNumber);
    const { rows } = await transaction.query<{ declaration_number: string }>(
      `SELECT declaration_number FROM referral
       WHERE declaration_number = ANY ($1::text[]) AND (status = 'open' OR (status = 'claimed' AND claimed_until < now()))
       ORDER BY array_position($1::text[], declaration_number) LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [numbers],
    );
    const locked = rows[0];
    if (locked) return locked.declaration_number;
    after = queue.at(-1);
    if (!after || queue.length < candidates) return null;
  }
}
