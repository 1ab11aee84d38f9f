import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { from } from 'pg-copy-streams';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { copyFields } from './copy-fields.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('special characters and nulls are written as the manual says', () => {
  expect(copyFields(['a\tb', null, 'c\\d', '', 'e\nf\rg', '\\N'])).toBe('a\\tb\t\\N\tc\\\\d\t\te\\nf\\rg\t\\\\N');
});

test('any text comes back from PostgreSQL as it went in', async () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''));
  const nasty = fc
    .array(fc.constantFrom('\\', '\t', '\n', '\r', 'N', '.', '\\N', '\\.', 'é', '😀'))
    .map((all) => all.join(''));
  const value = fc.option(fc.oneof(text, nasty), { nil: null });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1 }), async (rows) => {
      const client = await database.pool.connect();
      await client.query('CREATE TEMPORARY TABLE IF NOT EXISTS there_and_back (n serial, a text, b text)');
      await client.query('TRUNCATE there_and_back RESTART IDENTITY');
      await pipeline(
        Readable.from(rows.map((row) => `${copyFields(row)}\n`)),
        client.query(from('COPY there_and_back (a, b) FROM STDIN')),
      );
      const back = await client.query<{ a: string; b: string }>('SELECT a, b FROM there_and_back ORDER BY n');
      client.release();
      expect(back.rows.map(({ a, b }) => [a, b])).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});
