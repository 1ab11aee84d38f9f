import type { z } from 'zod';
import type { Database } from '../open-database.ts';

/** A setting as it was written; null where it never was. */
export async function readSetting<T>({ pool }: Database, name: string, schema: z.ZodType<T>): Promise<T | null> {
  const { rows } = await pool.query<{ value: unknown }>('SELECT value FROM setting WHERE name = $1', [name]);
  return rows[0] ? schema.parse(rows[0].value) : null;
}

export async function writeSetting({ pool }: Database, name: string, value: object): Promise<void> {
  await pool.query(
    `INSERT INTO setting (name, value, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify(value)],
  );
}
