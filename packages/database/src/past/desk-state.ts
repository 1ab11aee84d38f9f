import type { Database } from '../open-database.ts';
import type { Transaction } from '../transaction.ts';

/** What scoring at once depends on, by numbers that differ when it does. */
export interface DeskState {
  readonly liveModelId: number | null;
  /** Of the plan in force and the approved criteria. */
  readonly rules: string;
  readonly lastChange: number;
}

const question = `
  SELECT (SELECT id FROM model WHERE status = 'live') AS "liveModelId",
    concat_ws(' ', (SELECT max(id) FROM selection_plan),
      (SELECT string_agg(id::text, ',' ORDER BY id) FROM criterion WHERE status = 'approved')) AS rules,
    (SELECT coalesce(max(id), 0) FROM fact_change) AS "lastChange"`;

export async function readDeskState(asked: { query: Transaction['query'] }): Promise<DeskState> {
  const { rows } = await asked.query<DeskState>(question);
  return rows[0] ?? { liveModelId: null, rules: '', lastChange: 0 };
}

/** Changes of facts after one, in the order in which they were committed. */
export async function listFactChanges(
  { pool }: Database,
  after: number,
): Promise<readonly { readonly id: number; readonly batchId: string | null; readonly declaration: string | null }[]> {
  const { rows } = await pool.query<{ id: number; batchId: string | null; declaration: string | null }>(
    'SELECT id, batch_id AS "batchId", declaration FROM fact_change WHERE id > $1 ORDER BY id',
    [after],
  );
  return rows;
}
