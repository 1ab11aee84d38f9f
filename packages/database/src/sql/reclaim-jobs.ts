import type { Database } from '../open-database.ts';
import { inTransaction } from '../transaction.ts';
import type { Queryable } from './queryable.ts';

/** The key of a job's advisory lock, in SQL: the other half of its id than a batch's. */
const jobLockKey = (id: string) => `('x' || right(replace(${id}::text, '-', ''), 16))::bit(64)::bigint`;

/** Taken longer ago than this, its worker holds it, or nobody. */
const takenSeconds = 3;

/** Holds a job for as long as the session lives, whichever way it ends; false where another session holds it. */
export async function holdJob(client: Queryable, id: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_lock(${jobLockKey('$1::uuid')}) AS held`,
    [id],
  );
  return rows[0]?.held === true;
}

/**
 * Jobs that the queue believes taken while nobody holds them: their worker was killed, or lost the server. They can be
 * taken again. The queue itself would wait four hours.
 */
export async function reclaimJobs(database: Pick<Database, 'pool'>): Promise<readonly string[]> {
  return inTransaction(database, async (transaction) => {
    const { rows } = await transaction.query<{ id: string; worker: string }>(
      `WITH taken AS MATERIALIZED (
         SELECT job.id, q.locked_by AS worker FROM graphile_worker.jobs q JOIN job ON job.id::text = q.key
         WHERE q.locked_by IS NOT NULL AND q.locked_at < now() - make_interval(secs => $1)
       )
       SELECT id, worker FROM taken WHERE pg_try_advisory_xact_lock(${jobLockKey('id')})`,
      [takenSeconds],
    );
    if (rows.length === 0) return [];
    await transaction.query('SELECT graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)]);
    return rows.map(({ id }) => id);
  });
}

/** Unfinished jobs that nobody will take any more: their workers died so often that no attempt is left. */
export async function findLostJobs({ pool }: Pick<Database, 'pool'>): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM job
     WHERE status IN ('queued', 'running') AND created_at < now() - make_interval(secs => $1) AND NOT EXISTS (
       SELECT FROM graphile_worker.jobs q
       WHERE q.key = job.id::text AND (q.locked_at IS NOT NULL OR q.attempts < q.max_attempts))`,
    [takenSeconds],
  );
  return rows.map(({ id }) => id);
}
