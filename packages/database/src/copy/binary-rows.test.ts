import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { type FieldType, uuidField } from './binary-fields.ts';
import { BinaryRows } from './binary-rows.ts';
import { withLines } from './with-lines.ts';
import { writeBinaryCopy } from './write-copy.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const types = ['text', 'integer', 'date', 'numeric', 'boolean'] as const satisfies readonly FieldType[];
const batch = '695e7d00-a094-40e2-bae5-2fc70088eace';
const read = 'SELECT line, a, b, c::text, d::text, e, batch::text FROM there_and_back ORDER BY n';

async function thereAndBack(rows: readonly (readonly (string | null)[])[]) {
  const writer = new BinaryRows(types, uuidField(batch));
  for (const row of rows) writer.add(row);
  const lines = Uint32Array.from(rows, (_, index) => index + 2);
  const client = await database.pool.connect();
  try {
    await client.query(
      'CREATE TEMPORARY TABLE IF NOT EXISTS there_and_back (n serial, line integer, a text, b integer, c date, d numeric, e boolean, batch uuid)',
    );
    await client.query('TRUNCATE there_and_back RESTART IDENTITY');
    const columns = ['line', 'a', 'b', 'c', 'd', 'e', 'batch'];
    await writeBinaryCopy(client, 'there_and_back', columns, withLines(writer.take(), types.length + 1, lines));
    const { rows: back } = await client.query<{ line: number; [column: string]: unknown }>(read);
    return back;
  } finally {
    client.release();
  }
}

test('what any row holds comes back from PostgreSQL as its text form would', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', '')),
    fc.constantFrom('', '\\N', 'é', '😀 😀', 'a\tb\n'),
  );
  const digits = (most: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((all) => all.join(''));
  const numeric = fc
    .tuple(fc.constantFrom('', '-'), digits(15), fc.option(digits(12), { nil: null }))
    .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const value = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const row = fc.tuple(
    value(text),
    value(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String)),
    value(day),
    value(numeric),
    value(fc.constantFrom('true', 'false')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const back = await thereAndBack(rows);
      const { rows: expected } = await database.pool.query(
        `SELECT line::int, a, b::int, c::date::text, d::numeric::text, e::boolean, $6 AS batch
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS t(a, b, c, d, e, line)
         ORDER BY line`,
        [...types.map((_, column) => rows.map((cells) => cells[column] ?? null)), batch],
      );
      expect(back.map(({ line, ...cells }) => ({ line: line - 1, ...cells }))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['text', 'integer', '1.5'],
  ['a number beyond four bytes', 'integer', '2147483648'],
  ['a date in another order', 'date', '01/02/2024'],
  ['letters in a date', 'date', '2024-0a-01'],
  ['an exponent', 'numeric', '1e5'],
  ['nothing', 'numeric', ''],
  ['a word', 'boolean', 'yes'],
] as const)('%s is refused where a %s belongs', (_, type, value) => {
  expect(() => new BinaryRows([type], uuidField(batch)).add([value])).toThrow(`is no`);
});
