import type { PoolClient } from 'pg';
import type { Database } from './open-database.ts';

/** One connection inside a transaction: what changes go through. */
export type Transaction = PoolClient;

/** Runs the steps on one connection, all or nothing. */
export async function inTransaction<T>(
  database: Pick<Database, 'pool'>,
  steps: (client: Transaction) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    const result = await steps(client);
    await client.query('COMMIT');
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}
