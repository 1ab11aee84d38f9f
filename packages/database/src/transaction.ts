import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryConfig } from 'pg';
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

// As many as there are statements that are asked this way.
const names = new Map<string, string>();

/** A statement that the server plans once for each connection; see `planningOnce`. */
export function plannedOnce(text: string, values: readonly unknown[] = []): QueryConfig {
  const name = names.get(text) ?? createHash('md5').update(text).digest('hex');
  names.set(text, name);
  return { name, text, values: [...values] };
}

/**
 * The same connection, or pool of them, whose statements the server plans once for each connection. For the few that are
 * asked many times a second: what is planned for any values may be worse than what is planned for the ones at hand. It takes
 * text and values, no COPY and no cursor.
 */
export function planningOnce<Asked extends Transaction | Pool>(asked: Asked): Asked {
  const query = (text: string, values?: unknown[]) => asked.query(plannedOnce(text, values));
  return new Proxy(asked, {
    get: (target, property) => (property === 'query' ? query : Reflect.get(target, property)),
  });
}
