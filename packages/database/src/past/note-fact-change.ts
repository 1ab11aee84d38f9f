import { sendTogether } from '../pipeline.ts';
import type { Transaction } from '../transaction.ts';

/** What was told of the past: from which day on it differs, and where to look for it. */
export interface FactChange {
  /** First day of registration or examination that is touched, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly batchId?: string;
  readonly declaration?: string;
}

/** Held from the note to the commit, so that changes are numbered in the order in which others come to see them. */
export const factLock = 7_318_220_431;

/**
 * Notes that facts of the past change in this transaction, and drops the checkpoints that are no longer true. Others that
 * bring facts wait until the transaction ends: call it after the measures are counted and before the audit entry, always in
 * this order, so that no two wait for each other. Answers the number of the change.
 */
export async function noteFactChange(
  transaction: Transaction,
  { firstDay, batchId, declaration }: FactChange,
): Promise<number> {
  const insert = 'INSERT INTO fact_change (first_day, batch_id, declaration) VALUES ($1, $2, $3) RETURNING id';
  const [, { rows }] = await sendTogether(transaction, [
    () => transaction.query('SELECT pg_advisory_xact_lock($1)', [factLock]),
    () => transaction.query<{ id: number }>(insert, [firstDay, batchId, declaration]),
    () => transaction.query('DELETE FROM past_checkpoint WHERE day > $1', [firstDay]),
  ]);
  return rows[0]?.id ?? 0;
}
