import type { ErrorCode } from '@tidewaiter/domain';
import type { PoolClient } from 'pg';
import type { Job } from '../generated/client.ts';
import type { Database } from '../open-database.ts';

export type JobRecord = Job;

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

/** Records that work was asked for, in the transaction that hands it to the queue. */
export async function insertJob(
  client: PoolClient,
  job: { readonly id: string; readonly kind: string; readonly request: object; readonly startedById: string },
): Promise<void> {
  await client.query(
    `INSERT INTO job (id, kind, status, request, progress, started_by_id) VALUES ($1, $2, 'queued', $3, $4, $5)`,
    [job.id, job.kind, JSON.stringify(job.request), '{"step":"queued","done":0,"total":null}', job.startedById],
  );
}

export async function findJob({ prisma }: Database, id: string): Promise<JobRecord | null> {
  return prisma.job.findUnique({ where: { id } });
}

/** Jobs, newest first, from the one after `after` on. */
export async function listJobs({ prisma }: Database, limit: number, after?: string): Promise<readonly JobRecord[]> {
  return prisma.job.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
}

/** Takes a queued job up; false where it was cancelled or has ended. A job whose worker died is taken up again. */
export async function startJob({ pool }: Database, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE job SET status = 'running' WHERE id = $1 AND status IN ('queued', 'running')`,
    [id],
  );
  return rowCount === 1;
}

/** Notes progress; answers false once the job was cancelled, so that the worker stops. */
export async function noteJobProgress({ pool }: Database, id: string, progress: JobProgress): Promise<boolean> {
  const { rowCount } = await pool.query(`UPDATE job SET progress = $2 WHERE id = $1 AND status = 'running'`, [
    id,
    JSON.stringify(progress),
  ]);
  return rowCount === 1;
}

/** Ends a job with what came of it, in the transaction that keeps that; false where it was cancelled. */
export async function finishJob(client: PoolClient, id: string, result: object): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE job SET status = 'done', result = $2, finished_at = now() WHERE id = $1 AND status = 'running'`,
    [id, JSON.stringify(result)],
  );
  return rowCount === 1;
}

export async function failJob({ pool }: Database, id: string, code: ErrorCode, message: string): Promise<void> {
  await pool.query(
    `UPDATE job SET status = 'failed', error_code = $2, error_message = $3, finished_at = now()
     WHERE id = $1 AND status IN ('queued', 'running')`,
    [id, code, message],
  );
}

/** Asks a job to stop; false where it has ended. */
export async function markJobCancelled(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE job SET status = 'cancelled', finished_at = now() WHERE id = $1 AND status IN ('queued', 'running')`,
    [id],
  );
  return rowCount === 1;
}
