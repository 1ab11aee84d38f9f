import type pg from 'pg';

/** The key of a batch's advisory lock, in SQL: half of its id, which is as good as unique. */
export const batchLockKey = (id: string) => `('x' || left(replace(${id}::text, '-', ''), 16))::bit(64)::bigint`;

/** Holds a batch for as long as the session lives; false where another session holds it. */
export async function lockBatch(client: pg.PoolClient, id: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_lock(${batchLockKey('$1::uuid')}) AS held`,
    [id],
  );
  return rows[0]?.held === true;
}
