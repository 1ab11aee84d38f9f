import type pg from 'pg';

/** Rows of a query of any length, by portions, from one snapshot; stopping early is allowed. */
export async function* streamQuery<Row extends pg.QueryResultRow>(
  { pool }: { pool: pg.Pool },
  sql: string,
  parameters: readonly unknown[] = [],
  portion = 5_000,
): AsyncGenerator<Row[], void, void> {
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`DECLARE portions NO SCROLL CURSOR FOR ${sql}`, [...parameters]);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${portion} FROM portions`);
      if (rows.length > 0) yield rows;
      if (rows.length < portion) break;
    }
    await client.query('COMMIT');
    whole = true;
  } finally {
    client.release(!whole);
  }
}
