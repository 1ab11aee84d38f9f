import type { BatchStep } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import type { Queryable } from '../sql/queryable.ts';
import type { BatchError } from './batch.ts';

const unfinished = `status IN ('receiving', 'queued', 'loading')`;
const noCounts = 'rows = 0, accepted = 0, rejected = 0, superseded = 0';

export interface NewBatchRecord {
  readonly id: string;
  readonly fileName: string;
  readonly status: 'receiving' | 'loading';
  /** Bytes of the whole file, where they are known. */
  readonly size: number | null;
  readonly createdById: string;
}

/** Records a batch whose file comes in or is at hand; false where that id is taken. */
export async function insertBatch(client: Queryable, batch: NewBatchRecord): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO batch (id, file_name, status, size, created_by_id, started_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $3 = 'loading' THEN now() END) ON CONFLICT DO NOTHING`,
    [batch.id, batch.fileName, batch.status, batch.size, batch.createdById],
  );
  return rowCount === 1;
}

/** A batch whose file has come whole waits for a worker; false where it was cancelled. */
export async function queueBatch(client: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE batch SET status = 'queued', step = NULL, started_at = NULL, finished_at = NULL, bytes = 0, ${noCounts},
       error_code = NULL, error_message = NULL, error_details = NULL
     WHERE id = $1 AND status IN ('receiving', 'queued', 'loading', 'failed')`,
    [id],
  );
  return rowCount === 1;
}

/** A worker takes the batch; false where it was cancelled or has ended. */
export async function beginLoad(client: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE batch SET status = 'loading', step = 'checking', started_at = now(), bytes = 0, ${noCounts}
     WHERE id = $1 AND status IN ('queued', 'loading')`,
    [id],
  );
  return rowCount === 1;
}

/** Notes how far a load has come; answers false once the batch was cancelled. */
export async function noteBatchProgress(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  progress: {
    readonly step: BatchStep;
    readonly bytes: number;
    readonly rows: number;
    readonly rejected: number;
  },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE batch SET step = $2, bytes = $3, rows = $4::int, rejected = $5::int, accepted = $4::int - $5::int
     WHERE id = $1 AND status = 'loading'`,
    [id, progress.step, progress.bytes, progress.rows, progress.rejected],
  );
  return rowCount === 1;
}

/** Ends a batch of which nothing was kept; false where it had ended. */
export async function markBatchFailed(client: Queryable, id: string, error: BatchError): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE batch SET status = $4, error_code = $2, error_message = $3, error_details = $5, step = NULL,
       finished_at = now(), ${noCounts}
     WHERE id = $1 AND ${unfinished}`,
    [id, error.code, error.message, error.code === 'cancelled' ? 'cancelled' : 'failed', JSON.stringify(error.details)],
  );
  return rowCount === 1;
}

/** Takes away the record of a file whose bytes were there already. */
export async function deleteEmptyBatch(client: Queryable, id: string): Promise<void> {
  await client.query(`DELETE FROM batch WHERE id = $1 AND ${unfinished}`, [id]);
}

/** Stops a batch that comes in, waits or loads; false where it has ended. */
export async function markBatchCancelled(client: Queryable, id: string): Promise<boolean> {
  return markBatchFailed(client, id, {
    code: 'cancelled',
    message: 'The batch was cancelled; nothing of it was kept.',
    details: {},
  });
}
