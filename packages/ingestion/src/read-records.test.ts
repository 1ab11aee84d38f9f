import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPseudonymizer } from './pseudonymize/pseudonymizer.ts';
import { type ItemRecord, readRecords, textOfRecords } from './read-records.ts';
import { goodRow, pseudonymizer, readWhole } from './testing/read-whole.ts';

const choices = { pseudonymize: pseudonymizer, today: '2026-06-30', keepGoodsDescription: true };
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'x',
    '-3',
    '1.50',
    '8528.72',
    '"',
    "'=1+1",
    'two\r\nlines',
    'a,"b";c',
    'D\0',
    '海關 🚢',
    '~0~x',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const column = fc.constantFrom(...Object.keys(goodRow), 'goods_description', 'examined_on', 'outcome', 'shoe size');
const record = fc
  .dictionary(column, fc.option(cell), { maxKeys: 3 })
  .map((changed): ItemRecord => ({ ...goodRow, ...changed }));

test('records read as the file does that says the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
      const read = readRecords(records, choices);
      const text = textOfRecords(records);
      const { items, outcomes, rejected, report } = await readWhole(text, { ...choices, layout: 'canonical' });
      expect(read.items).toEqual(items);
      expect(read.outcomes).toEqual(outcomes);
      expect(read.rejected).toEqual(rejected.map((row) => ({ ...row, value: null, cells: null })));
      expect({ ...read.report, bytes: Buffer.byteLength(text) }).toEqual(report);
    }),
    { numRuns: 500 },
  );
});

test('a blank item is rejected, though a blank line of a file is none', () => {
  const blank = Object.fromEntries(Object.keys(goodRow).map((name) => [name, null]));
  const { items, rejected, report } = readRecords([goodRow, blank, { ...goodRow, hs_code: 'shoes' }], choices);
  expect(items).toHaveLength(1);
  expect(rejected.map(({ line, column: name, code }) => ({ line, name, code }))).toEqual([
    { line: 3, name: null, code: 'missing_value' },
    { line: 4, name: 'hs_code', code: 'unknown_code' },
  ]);
  expect(report).toMatchObject({ rows: 3, accepted: 1, rejected: 2, items: 1 });
});

test('records without a column that is needed name it', () => {
  const { customs_value: _, ...short } = goodRow;
  expect(() => readRecords([short], choices)).toThrow(/customs_value/);
});

test('what was remembered of the columns holds for its own secret, day and decision alone', () => {
  const tomorrow = { ...goodRow, registration_date: '2026-07-01', goods_description: 'shoes' };
  const read = (changed: Partial<typeof choices>) => readRecords([tomorrow], { ...choices, ...changed });
  expect(read({}).rejected).toHaveLength(1);
  const kept = read({ today: '2026-07-01' }).items[0]?.values;
  expect(kept).toContain('shoes');
  expect(read({ today: '2026-07-01', keepGoodsDescription: false }).items[0]?.values).not.toContain('shoes');
  const other = read({ today: '2026-07-01', pseudonymize: createPseudonymizer(new Uint8Array(32).fill(8)) });
  expect(other.items[0]?.values).not.toEqual(kept);
});

test('a record longer than any declaration is refused by its line', () => {
  expect(() => readRecords([goodRow, { ...goodRow, office_code: 'x'.repeat(1_100_000) }], choices)).toThrow(/3/);
});
