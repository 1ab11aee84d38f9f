import type { Database } from '@tidewaiter/database';

/** What differs between two loads of the same files by nature: ids of batches, and moments. */
const apart = ['batch_id', 'recorded_at', 'id', 'created_at', 'created_by_id', 'started_at', 'finished_at', 'seconds'];
const tables = ['declaration_item', 'correction', 'outcome', 'rejected_row'] as const;
const alone = ['batch', 'customs_office', 'daily_measure'] as const;

/** How many rows each table holds, and the MD5 of all of them in order: equal for equal tables. */
export async function tablePrints({ pool }: Pick<Database, 'pool'>): Promise<Readonly<Record<string, string>>> {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    prints[table] = await print(
      `SELECT (to_jsonb(t) - $1::text[]) || jsonb_build_object('file', b.file_name) AS row
       FROM ${table} t JOIN batch b ON b.id = t.batch_id`,
    );
  }
  for (const table of alone) prints[table] = await print(`SELECT to_jsonb(t) - $1::text[] AS row FROM ${table} t`);
  return prints;

  async function print(question: string): Promise<string> {
    const { rows } = await pool.query<{ n: string; hash: string }>(
      `SELECT count(*)::text AS n, md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS hash
       FROM (${question}) rows`,
      [apart],
    );
    return `${rows[0]?.n} rows, ${rows[0]?.hash}`;
  }
}
