import type { Queryable } from '../sql/queryable.ts';

// Any number will do, so long as nobody else locks by it.
const loadTurn = 7_234_611_901;

/** Whoever writes declarations by the batch takes turns, until the transaction ends: versions are counted on from what is there. */
export async function takeLoadTurn(transaction: Queryable): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [loadTurn]);
}
