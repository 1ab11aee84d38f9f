import type { RejectedRow, RejectionCode } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

/** Rejected rows of a batch in the order of its lines, in flat memory. */
export async function* listRejectedRows({ pool }: Database, batchId: string): AsyncGenerator<RejectedRow> {
  let after = 0;
  for (;;) {
    const { rows } = await pool.query<RejectedRow>(
      `SELECT line, "column", code, value, cells FROM rejected_row WHERE batch_id = $1 AND line > $2 ORDER BY line LIMIT 5000`,
      [batchId, after],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = last.line;
  }
}

/** How many rows were rejected for what. */
export async function countRejectedRows(
  { pool }: Database,
  batchId: string,
): Promise<readonly { readonly code: RejectionCode; readonly column: string | null; readonly rows: number }[]> {
  const { rows } = await pool.query<{ code: RejectionCode; column: string | null; rows: number }>(
    `SELECT code, "column", count(*)::int AS rows FROM rejected_row WHERE batch_id = $1
     GROUP BY code, "column" ORDER BY rows DESC, code, "column"`,
    [batchId],
  );
  return rows;
}
