import {
  type BatchStatus,
  batchStatusSchema,
  type ErrorCode,
  errorCodes,
  type Layout,
  layoutSchema,
} from '@tidewaiter/domain';
import { z } from 'zod';
import type { Batch } from '../generated/client.ts';
import type { Database } from '../open-database.ts';
import type { Transaction } from '../transaction.ts';

const reportSchema = z
  .object({ unknownColumns: z.array(z.string()) })
  .nullable()
  .catch(null);

/** A batch as it stands. */
export interface BatchRecord {
  readonly id: string;
  readonly sha256: string | null;
  readonly fileName: string;
  readonly layout: Layout | null;
  readonly status: BatchStatus;
  readonly unknownColumns: readonly string[];
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly superseded: number;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
  readonly seconds: number;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

function recordOf(batch: Batch): BatchRecord {
  const { errorCode, errorMessage, report, layout, status, bytes, ...rest } = batch;
  return {
    ...rest,
    bytes: Number(bytes),
    layout: layout === null ? null : layoutSchema.parse(layout),
    status: batchStatusSchema.parse(status),
    unknownColumns: reportSchema.parse(report)?.unknownColumns ?? [],
    error: errorCode === null ? null : { code: z.enum(errorCodes).parse(errorCode), message: errorMessage ?? '' },
  };
}

/** Records that a file has begun to come in; false where that id is taken. */
export async function insertBatch(
  { pool }: Database,
  batch: { readonly id: string; readonly fileName: string; readonly createdById: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO batch (id, file_name, status, created_by_id) VALUES ($1, $2, 'receiving', $3) ON CONFLICT DO NOTHING`,
    [batch.id, batch.fileName, batch.createdById],
  );
  return rowCount === 1;
}

export async function findBatch({ prisma }: Database, id: string): Promise<BatchRecord | null> {
  const batch = await prisma.batch.findUnique({ where: { id } });
  return batch ? recordOf(batch) : null;
}

/** The loaded batch with these bytes, where they were seen before. */
export async function findBatchOfBytes({ prisma }: Database, sha256: string): Promise<BatchRecord | null> {
  const batch = await prisma.batch.findUnique({ where: { sha256 } });
  return batch ? recordOf(batch) : null;
}

/** Batches, newest first, from the one after `after` on. */
export async function listBatches(
  { prisma }: Database,
  limit: number,
  after?: string,
): Promise<readonly BatchRecord[]> {
  const batches = await prisma.batch.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
  return batches.map(recordOf);
}

/** Notes how far a file has come; answers false once the batch was cancelled. */
export async function noteBatchProgress(
  { pool }: Database,
  id: string,
  progress: {
    readonly status: 'receiving' | 'loading';
    readonly bytes: number;
    readonly rows: number;
    readonly rejected: number;
  },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE batch SET status = $2, bytes = $3, rows = $4::int, rejected = $5::int, accepted = $4::int - $5::int
     WHERE id = $1 AND status IN ('receiving', 'loading')`,
    [id, progress.status, progress.bytes, progress.rows, progress.rejected],
  );
  return rowCount === 1;
}

/** Ends a batch of which nothing was kept. */
export async function markBatchFailed({ pool }: Database, id: string, code: ErrorCode, message: string): Promise<void> {
  await pool.query(
    `UPDATE batch SET status = $4, error_code = $2, error_message = $3, finished_at = now(), rows = 0, accepted = 0, rejected = 0
     WHERE id = $1 AND status IN ('receiving', 'loading')`,
    [id, code, message, code === 'cancelled' ? 'cancelled' : 'failed'],
  );
}

/** Takes away the record of an upload whose bytes were there already. */
export async function deleteEmptyBatch({ pool }: Database, id: string): Promise<void> {
  await pool.query(`DELETE FROM batch WHERE id = $1 AND status IN ('receiving', 'loading')`, [id]);
}

/** Asks a batch that is coming in to stop; false where it has ended. */
export async function markBatchCancelled(transaction: Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE batch SET status = 'cancelled', error_code = 'cancelled', error_message = 'The batch was cancelled; nothing of it was kept.',
       finished_at = now(), rows = 0, accepted = 0, rejected = 0
     WHERE id = $1 AND status IN ('receiving', 'loading')`,
    [id],
  );
  return rowCount === 1;
}
