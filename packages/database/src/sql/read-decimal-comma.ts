import type { Queryable } from './queryable.ts';

/** True where the file of a batch is not separated by commas, so that a comma in a number of it was read as the decimal sign. */
export async function readDecimalComma(database: Queryable, batchId: string): Promise<boolean> {
  const { rows } = await database.query<{ comma: boolean }>(
    `SELECT coalesce(report->>'delimiter' <> ',', false) AS comma FROM batch WHERE id = $1`,
    [batchId],
  );
  return rows[0]?.comma ?? false;
}
