import { type RejectedRow, rejectionCodes } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalFile, pseudonymizer, readWhole, type WholeBatch } from '../testing/read-whole.ts';
import { mendingOf } from './mending-of.ts';
import { rejectsCsv } from './rejects-csv.ts';

async function* rows(...rejected: RejectedRow[]) {
  yield* rejected;
}

const csvOf = async ({ report, rejected }: Pick<WholeBatch, 'report' | 'rejected'>) => {
  let text = '';
  for await (const line of rejectsCsv(report.columns, rows(...rejected))) text += line;
  return text;
};

test('rejected rows are listed with how to mend each, safe to open in a spreadsheet', async () => {
  const lines: string[] = [];
  const source = rows(
    { line: 7, column: 'hs_code', code: 'unknown_code', value: '=HYPERLINK("x")', cells: ['-1', '~?'] },
    { line: 9, column: null, code: 'ragged_row', value: null, cells: null },
  );
  for await (const line of rejectsCsv(['a', 'b'], source)) lines.push(line);
  expect(lines[0]).toBe('line,column,code,value,mend,a,b\n');
  expect(lines[1]).toMatch(/^7,hs_code,unknown_code,"'=HYPERLINK\(""x""\)",.*,-1,~\?\n$/);
  expect(lines[2]).toBe(`9,,ragged_row,,"${mendingOf('ragged_row')}",,\n`);
});

test('every rejection code has its own sentence', () => {
  const sentences = rejectionCodes.map(mendingOf);
  expect(new Set(sentences).size).toBe(rejectionCodes.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('rejected rows that were mended and sent again load as the rows would have, traders the same', async () => {
  const file = canonicalFile(
    [
      { declaration_number: 'D1', exporter_id: 'SELLER', preference_code: 'GSP', remarks: 'ask Mr Smith' },
      { declaration_number: 'D2', exporter_id: 'SELLER', preference_code: 'GSP', customs_value: '-5' },
      { declaration_number: 'D3', hs_code: '10121', preference_code: '' },
    ],
    ';',
  );
  const first = await readWhole(file);
  expect(first.rejected).toHaveLength(2);
  const listed = await csvOf(first);
  expect(listed).not.toMatch(/TRADER-ONE|SELLER|Smith/);

  const again = await readWhole(listed);
  expect(again.report).toMatchObject({ layout: 'canonical', accepted: 0, rejected: 2, unknownColumns: ['remarks'] });
  expect(again.rejected.map(({ cells }) => cells)).toEqual(first.rejected.map(({ cells }) => cells));
  expect(await csvOf(again)).toBe(listed.replace(/^3,/m, '2,').replace(/^4,/m, '3,'));

  const mended = await readWhole(listed.replaceAll(',-5,', ',5,').replaceAll(',10121,', ',010121,'));
  const whole = await readWhole(file.replace('-5', '5').replace(';10121;', ';010121;'));
  expect(mended.rejected).toEqual([]);
  expect(mended.items.map(({ values }) => values)).toEqual(whole.items.slice(1).map(({ values }) => values));
  expect(mended.items[0]?.values).toContain(pseudonymizer.exporter('SELLER'));
});

test('only a file of rejected rows may bring pseudonyms', async () => {
  const marked = `~${pseudonymizer.importer('X')}`;
  const { items } = await readWhole(canonicalFile([{ importer_id: marked }]));
  expect(items[0]?.values).toContain(pseudonymizer.importer(marked));
});

test('a value that was not kept must be filled in again, even in a column that may be blank', async () => {
  const file = canonicalFile([{ procedure_code: 'SECRET TRADER', hs_code: 'x' }]);
  const listed = await csvOf(await readWhole(file));
  expect(listed).toContain('~?');
  const again = await readWhole(listed.replace('~?,100.50', '010121,100.50'));
  expect(again.rejected).toMatchObject([{ code: 'missing_value', value: null }]);
});

test('an identifier in the wrong column of a full row shows in no rejection', async () => {
  const columns = ['office_code', 'origin_country', 'hs_code', 'customs_value', 'procedure_code', 'flow', 'aeo'];
  const others = [
    'registration_date',
    'quantity_unit',
    'currency',
    'exporter_id',
    'goods_description',
    'transport_mode',
  ];
  const identifier = fc.stringMatching(/^[A-Z]{5}[A-Z0-9 &.-]{3,20}[A-Z]$/);
  await fc.assert(
    fc.asyncProperty(identifier, fc.subarray([...columns, ...others], { minLength: 1 }), async (secret, wrong) => {
      const row = Object.fromEntries(wrong.map((column) => [column, secret]));
      const read = await readWhole(canonicalFile([{}, { hs_code: 'shoes', ...row }, {}]));
      expect(read.rejected).toHaveLength(1);
      expect(JSON.stringify(read.rejected)).not.toContain(secret);
    }),
  );
});
