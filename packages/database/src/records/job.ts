import type { ErrorCode } from '@tidewaiter/domain';
import type { Job } from '../generated/client.ts';
import type { Database } from '../open-database.ts';
import type { Queryable } from '../sql/queryable.ts';

export type JobRecord = Job;

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
  readonly loss: number | null;
}

const unfinished = `status IN ('queued', 'running')`;
const nothingDone = '{"step":"queued","done":0,"total":null}';

/** Records that work was asked for, in the transaction that hands it to the queue. */
export async function insertJob(
  client: Queryable,
  job: { readonly id: string; readonly kind: string; readonly request: object; readonly startedById: string },
): Promise<void> {
  await client.query(
    `INSERT INTO job (id, kind, status, request, progress, started_by_id) VALUES ($1, $2, 'queued', $3, $4, $5)`,
    [job.id, job.kind, JSON.stringify(job.request), nothingDone, job.startedById],
  );
}

export async function findJob({ prisma }: Pick<Database, 'prisma'>, id: string): Promise<JobRecord | null> {
  return prisma.job.findUnique({ where: { id } });
}

export interface JobQuestion {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
}

/** Jobs, newest first, from the one after `after` on. */
export async function listJobs(
  { prisma }: Pick<Database, 'prisma'>,
  { limit, after, status, kind }: JobQuestion,
): Promise<readonly JobRecord[]> {
  return prisma.job.findMany({
    where: { ...(status === undefined ? {} : { status }), ...(kind === undefined ? {} : { kind }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
}

/** Takes a job up, for the nth time; false where it was cancelled or has ended. One whose worker died is taken up again. */
export async function startJob(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  { attempt, maxAttempts }: { readonly attempt: number; readonly maxAttempts: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE job SET status = 'running', attempts = $2, max_attempts = $3, next_attempt_at = NULL
     WHERE id = $1 AND ${unfinished}`,
    [id, attempt, maxAttempts],
  );
  return rowCount === 1;
}

/** Notes progress; answers false once the job was cancelled, so that the worker stops. */
export async function noteJobProgress(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  progress: JobProgress,
): Promise<boolean> {
  const { rowCount } = await pool.query(`UPDATE job SET progress = $2 WHERE id = $1 AND status = 'running'`, [
    id,
    JSON.stringify(progress),
  ]);
  return rowCount === 1;
}

/** Ends a job with what came of it, in the transaction that keeps that; false where it was cancelled. */
export async function finishJob(client: Queryable, id: string, result: object): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE job SET status = 'done', result = $2, finished_at = now(), error_code = NULL, error_message = NULL
     WHERE id = $1 AND status = 'running'`,
    [id, JSON.stringify(result)],
  );
  return rowCount === 1;
}

export async function failJob(client: Queryable, id: string, code: ErrorCode, message: string): Promise<void> {
  await client.query(
    `UPDATE job SET status = 'failed', error_code = $2, error_message = $3, finished_at = now(), next_attempt_at = NULL
     WHERE id = $1 AND ${unfinished}`,
    [id, code, message],
  );
}

/** Notes why a job could not be done this time, and in how many seconds the queue tries again. */
export async function postponeJob(
  client: Queryable,
  id: string,
  failure: { readonly code: ErrorCode; readonly message: string; readonly seconds: number },
): Promise<void> {
  await client.query(
    `UPDATE job SET status = 'queued', progress = $5, error_code = $2, error_message = $3,
       next_attempt_at = now() + make_interval(secs => $4)
     WHERE id = $1 AND ${unfinished}`,
    [id, failure.code, failure.message, failure.seconds, nothingDone],
  );
}

/** Begins a failed job anew, with all its attempts; false where it has not failed. */
export async function reopenJob(client: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE job SET status = 'queued', attempts = 0, progress = $2, error_code = NULL, error_message = NULL,
       finished_at = NULL WHERE id = $1 AND status = 'failed'`,
    [id, nothingDone],
  );
  return rowCount === 1;
}

/** Asks a job to stop; false where it has ended. */
export async function markJobCancelled(client: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE job SET status = 'cancelled', finished_at = now(), next_attempt_at = NULL WHERE id = $1 AND ${unfinished}`,
    [id],
  );
  return rowCount === 1;
}

/** Asks unfinished jobs of some kinds about a batch to stop; their ids. */
export async function markBatchJobsCancelled(
  client: Queryable,
  batchId: string,
  kinds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE job SET status = 'cancelled', finished_at = now(), next_attempt_at = NULL
     WHERE request ? 'batchId' AND request ->> 'batchId' = $1 AND kind = ANY ($2::text[]) AND ${unfinished} RETURNING id`,
    [batchId, kinds],
  );
  return rows.map(({ id }) => id);
}

/** The unfinished job of a kind about a batch, where there is one. */
export async function findBatchJob(client: Queryable, batchId: string, kind: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM job WHERE request ? 'batchId' AND request ->> 'batchId' = $1 AND kind = $2 AND ${unfinished} LIMIT 1`,
    [batchId, kind],
  );
  return rows[0]?.id ?? null;
}

/** The unfinished load or roll back of each batch that has one, by batch. */
export async function findUnfinishedJobs(
  client: Queryable,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ batch: string; id: string }>(
    `SELECT request ->> 'batchId' AS batch, id FROM job
     WHERE request ? 'batchId' AND request ->> 'batchId' = ANY ($1::text[]) AND kind IN ('load', 'roll_back') AND ${unfinished}`,
    [batchIds],
  );
  return new Map(rows.map(({ batch, id }) => [batch, id]));
}
