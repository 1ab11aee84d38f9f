import type { Queryable } from './queryable.ts';

/** Rows of a batch whose item an earlier row of the same file had brought; they were kept as corrections of it. */
export async function countRepeatedRows(database: Queryable, batchId: string): Promise<number> {
  const { rows } = await database.query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM correction c JOIN declaration_item i USING (declaration_number, item_number)
     WHERE c.batch_id = $1 AND i.batch_id = $1`,
    [batchId],
  );
  return rows[0]?.rows ?? 0;
}
