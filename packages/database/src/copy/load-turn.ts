import type { Queryable } from '../sql/queryable.ts';

// Any number will do, so long as nobody else locks by it.
const loadTurn = 7_234_611_901;

/**
 * Whoever writes declarations by the batch takes turns, until the transaction ends: versions are counted on from what is
 * there. Says so where it has to wait.
 */
export async function takeLoadTurn(transaction: Queryable, onWait: () => void = () => undefined): Promise<void> {
  const { rows } = await transaction.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
    loadTurn,
  ]);
  if (rows[0]?.taken) return;
  onWait();
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [loadTurn]);
}
