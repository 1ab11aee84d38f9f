import type { z } from 'zod';
import type { Queryable } from '../sql/queryable.ts';

/** A setting as it was written; null where it never was. */
export async function readSetting<T>(queryable: Queryable, name: string, schema: z.ZodType<T>): Promise<T | null> {
  const { rows } = await queryable.query<{ value: unknown }>('SELECT value FROM setting WHERE name = $1', [name]);
  return rows[0] ? schema.parse(rows[0].value) : null;
}

export async function writeSetting(queryable: Queryable, name: string, value: object): Promise<void> {
  await queryable.query(
    `INSERT INTO setting (name, value, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify(value)],
  );
}

/** A setting, held fast until the transaction ends; null where it never was written. */
export async function lockSetting<T>(transaction: Queryable, name: string, schema: z.ZodType<T>): Promise<T | null> {
  const { rows } = await transaction.query<{ value: unknown }>('SELECT value FROM setting WHERE name = $1 FOR UPDATE', [
    name,
  ]);
  return rows[0] ? schema.parse(rows[0].value) : null;
}
