import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './open-database.ts';
import { testDatabase } from './testing/test-database.ts';

// What lets the same schema run on Citus: see "Growing past one machine" in the design.
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const distributed = `
  WITH distributed AS (
    SELECT i.indrelid AS id, a.attnum
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indisprimary AND a.attname = 'declaration_number'
  )`;

const ask = async (sql: string) => (await database.pool.query<{ name: string }>(sql)).rows.map((row) => row.name);

test('every table with a declaration number leads its primary key with it', async () => {
  const tables = await ask(`${distributed} SELECT id::regclass::text AS name FROM distributed ORDER BY 1`);
  const withNumber = await ask(`
    SELECT attrelid::regclass::text AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND attname = 'declaration_number' ORDER BY 1`);
  expect(tables).toContain('declaration_item');
  expect(tables).toEqual(withNumber);
});

test('every unique index of such a table leads with the declaration number', async () => {
  const wrong = await ask(`${distributed}
    SELECT indexrelid::regclass::text AS name FROM pg_index JOIN distributed ON indrelid = id
    WHERE indisunique AND indkey[0] <> attnum`);
  expect(wrong).toEqual([]);
});

test('foreign keys of such tables stay within one declaration', async () => {
  const wrong = await ask(`${distributed}
    SELECT k.conname AS name FROM pg_constraint k
    LEFT JOIN distributed source ON source.id = k.conrelid
    LEFT JOIN distributed target ON target.id = k.confrelid
    WHERE k.contype = 'f' AND (
      (source.id IS NULL AND target.id IS NOT NULL)
      OR (target.id IS NOT NULL
        AND array_position(k.conkey, source.attnum) IS DISTINCT FROM array_position(k.confkey, target.attnum)))`);
  expect(wrong).toEqual([]);
});

test('no foreign key of such a table changes a declaration number or sets null', async () => {
  const wrong = await ask(`${distributed}
    SELECT conname AS name FROM pg_constraint JOIN distributed ON conrelid = id
    WHERE contype = 'f' AND (confdeltype IN ('n', 'd') OR confupdtype IN ('c', 'n', 'd'))`);
  expect(wrong).toEqual([]);
});

test('no trigger of ours stands on such a table', async () => {
  const wrong = await ask(`${distributed}
    SELECT tgname AS name FROM pg_trigger JOIN distributed ON tgrelid = id WHERE NOT tgisinternal`);
  expect(wrong).toEqual([]);
});
