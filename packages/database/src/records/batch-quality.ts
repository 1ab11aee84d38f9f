import { type BatchQuality, batchQualitySchema } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import type { Queryable } from '../sql/queryable.ts';

export interface BatchQualityRecord {
  readonly report: BatchQuality;
  readonly computedAt: Date;
}

/** Keeps what was found in a batch in the place of what was found before; false where the batch is not loaded any more. */
export async function putBatchQuality(transaction: Queryable, batchId: string, report: BatchQuality): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `INSERT INTO batch_quality (batch_id, report, computed_at)
     SELECT id, $2, now() FROM batch WHERE id = $1 AND status = 'loaded' FOR SHARE
     ON CONFLICT (batch_id) DO UPDATE SET report = excluded.report, computed_at = excluded.computed_at`,
    [batchId, JSON.stringify(report)],
  );
  return rowCount === 1;
}

export async function findBatchQuality({ prisma }: Database, batchId: string): Promise<BatchQualityRecord | null> {
  const found = await prisma.batchQuality.findUnique({ where: { batchId } });
  return found && { report: batchQualitySchema.parse(found.report), computedAt: found.computedAt };
}

const mostEarlier = 12;

/** What was found in the batches of the same layout (and column mapping) that were loaded in the year before: the last twelve, newest first. */
export async function listEarlierQuality({ pool }: Database, batchId: string): Promise<readonly BatchQuality[]> {
  const { rows } = await pool.query<{ report: unknown }>(
    `SELECT q.report FROM batch this
     JOIN batch earlier ON earlier.layout = this.layout AND earlier.status = 'loaded'
       AND earlier.report->>'mapping' IS NOT DISTINCT FROM this.report->>'mapping'
       AND earlier.finished_at < this.finished_at AND earlier.finished_at >= this.finished_at - interval '12 months'
     JOIN batch_quality q ON q.batch_id = earlier.id
     WHERE this.id = $1 ORDER BY earlier.finished_at DESC LIMIT $2`,
    [batchId, mostEarlier],
  );
  return rows.map(({ report }) => batchQualitySchema.parse(report));
}
