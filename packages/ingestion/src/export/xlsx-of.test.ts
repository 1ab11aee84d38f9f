import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnsOf, type ExportCell, type ExportColumn } from './export-table.ts';
import { xlsxOf } from './xlsx-of.ts';

async function partsOf(columns: readonly ExportColumn[], rows: readonly (readonly ExportCell[])[], longest?: number) {
  const all = (async function* () {
    yield* rows;
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf({ columns, rows: all }, longest)) pieces.push(piece);
  const files = unzipSync(Buffer.concat(pieces));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const cellsOf = (sheet = '') =>
  [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs)].map(([, at, attributes, inner]) => ({
    at,
    attributes,
    inner,
  }));

const unescapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const textOf = (inner = '') =>
  inner
    .replace(/^<is><t xml:space="preserve">|<\/t><\/is>$/gs, '')
    .replace(/&\w+;/g, (name) => unescapes[name] ?? name)
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

test('texts are texts, numbers numbers, dates dates, and nothing is a formula', async () => {
  const columns = [
    ...columnsOf('text', 'hs_code', 'note'),
    ...columnsOf('number', 'customs_value', 'items'),
    ...columnsOf('date', 'day'),
    ...columnsOf('timestamp', 'at'),
    ...columnsOf('flag', 'aeo'),
  ];
  const parts = await partsOf(columns, [
    ['010121', '=HYPERLINK("x")', '-12.50', 3, '2024-03-04', '2024-03-04T12:00:00.000Z', true],
    ['870323', null, '123456789012345.25', 0.5, '1899-12-31', null, false],
  ]);
  const sheet = parts['xl/worksheets/sheet1.xml'];
  expect(sheet).not.toContain('<f');
  expect(cellsOf(sheet).map(({ at, attributes, inner }) => `${at}${attributes} ${inner}`)).toEqual([
    ...columns.map(
      ({ name }, at) => `${'ABCDEFG'[at]}1 t="inlineStr" s="3" <is><t xml:space="preserve">${name}</t></is>`,
    ),
    'A2 t="inlineStr" <is><t xml:space="preserve">010121</t></is>',
    'B2 t="inlineStr" <is><t xml:space="preserve">=HYPERLINK("x")</t></is>',
    'C2 <v>-12.50</v>',
    'D2 <v>3</v>',
    'E2 s="1" <v>45355</v>',
    'F2 s="2" <v>45355.5</v>',
    'G2 t="b" <v>1</v>',
    'A3 t="inlineStr" <is><t xml:space="preserve">870323</t></is>',
    'C3 t="inlineStr" <is><t xml:space="preserve">123456789012345.25</t></is>',
    'D3 <v>0.5</v>',
    'E3 t="inlineStr" <is><t xml:space="preserve">1899-12-31</t></is>',
    'G3 t="b" <v>0</v>',
  ]);
});

test('any text comes back from its cell', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('<', '&', ']]>', '_x0041_', '_x005F_', '\0', '\v', '\r', '\n', ' ', '='))
      .map((all) => all.join('')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (texts) => {
      const parts = await partsOf(
        columnsOf('text', 'a'),
        texts.map((text) => [text]),
      );
      const cells = cellsOf(parts['xl/worksheets/sheet1.xml']).slice(1);
      expect(cells.map(({ inner }) => textOf(inner))).toEqual(texts.map((text) => Buffer.from(text).toString()));
    }),
  );
});

test('a table that is longer than a sheet goes on in the next, under the same header', async () => {
  const rows = Array.from({ length: 7 }, (_, n) => [n]);
  const parts = await partsOf(columnsOf('number', 'n'), rows, 4);
  const sheets = [1, 2, 3].map((n) => cellsOf(parts[`xl/worksheets/sheet${n}.xml`]).map(({ inner }) => inner));
  const header = '<is><t xml:space="preserve">n</t></is>';
  const valued = (...values: number[]) => [header, ...values.map((value) => `<v>${value}</v>`)];
  expect(sheets).toEqual([valued(0, 1, 2), valued(3, 4, 5), valued(6)]);
  expect(parts['xl/workbook.xml']?.match(/<sheet /g)).toHaveLength(3);
  expect(parts['[Content_Types].xml']).toContain('/xl/worksheets/sheet3.xml');
});

test('a table without rows is a sheet with its header', async () => {
  const parts = await partsOf(columnsOf('text', ...Array.from({ length: 28 }, (_, n) => `c${n}`)), []);
  expect(cellsOf(parts['xl/worksheets/sheet1.xml']).at(-1)?.at).toBe('AB1');
});

test('a text that no cell can hold is refused with what to do', async () => {
  await expect(partsOf(columnsOf('text', 'a'), [['x'.repeat(32_768)]])).rejects.toMatchObject({ code: 'too_large' });
});

test('the notes of a table stand on the last sheet, as texts', async () => {
  const rows = (async function* () {
    yield ['a'];
    yield ['b'];
  })();
  const pieces: Uint8Array[] = [];
  const table = { columns: columnsOf('text', 'name'), rows, notes: [['lane', 'red'] as const, ['q', '=1+1'] as const] };
  for await (const piece of xlsxOf(table, 2)) pieces.push(piece);
  const files = unzipSync(Buffer.concat(pieces));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect([...part('xl/workbook.xml').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name)).toEqual([
    'Sheet1',
    'Sheet2',
    'Notes',
  ]);
  expect(cellsOf(part('xl/worksheets/sheet3.xml')).map(({ inner }) => textOf(inner))).toEqual([
    'note',
    'value',
    'lane',
    'red',
    'q',
    '=1+1',
  ]);
});
