import type { RejectedRow } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

/** The first rejected rows of a batch, as this session sees them. */
export async function listFirstRejectedRows(
  session: Queryable,
  batchId: string,
  most: number,
): Promise<readonly RejectedRow[]> {
  const { rows } = await session.query<RejectedRow>(
    'SELECT line, "column", code, value, cells FROM rejected_row WHERE batch_id = $1 ORDER BY line LIMIT $2',
    [batchId, most],
  );
  return rows;
}

/** Lists rows that were rejected of a file of which nothing was kept. */
export async function keepRejectedRows(
  session: Queryable,
  batchId: string,
  rows: readonly RejectedRow[],
): Promise<void> {
  await session.query(
    `INSERT INTO rejected_row (batch_id, line, "column", code, value, cells)
     SELECT $1, line, "column", code, value, cells
     FROM jsonb_to_recordset($2::jsonb) AS row(line int, "column" text, code text, value text, cells jsonb)
     ON CONFLICT DO NOTHING`,
    [batchId, JSON.stringify(rows)],
  );
}
