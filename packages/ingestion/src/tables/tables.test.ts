import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { xlsxOf } from '../export/xlsx-of.ts';
import { itemColumns } from '../layouts/columns.ts';
import { readWhole } from '../testing/read-whole.ts';
import { lying, parquetFile, type SheetCell, xlsxFile } from '../testing/table-files.ts';
import { cellText } from './parquet/cell-text.ts';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const good = {
  declaration_number: 'D1',
  registration_date: '2024-02-29',
  office_code: 'PORT',
  importer_id: 'TRADER-ONE',
  origin_country: 'CN',
  hs_code: '010121',
  customs_value: '100.50',
};
const names = Object.keys(good);
const base = Object.values(good);
const rowWith = (cells: Readonly<Record<string, SheetCell>>): SheetCell[] =>
  names.map((name, at) => cells[name] ?? base[at] ?? '');
const valuesOf = (item: { readonly values: readonly (string | null)[] } | undefined) =>
  Object.fromEntries(itemColumns.map((column, at) => [column, item?.values[at]]));
const number = (value: string | number, style = 0) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

// Styles: 0 general, 1 a date built in, 2 six digits with leading zeros, 3 a date of one's own, 4 a number with colour.
const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/>' +
  '<numFmt numFmtId="172" formatCode="[Red]#,##0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>';

test('the same table gives the same rows as CSV, as XLSX and as Parquet', async () => {
  const text = fc.stringMatching(/^[ -~éñ海]{0,12}$/).map((value) => value.trim());
  const row = fc.tuple(
    text,
    fc.constantFrom('2024-02-29', '29.02.2024', ''),
    text,
    text,
    fc.constantFrom('CN', 'cn', 'QQ'),
    fc.constantFrom('010121', '10121', 'shoes'),
    fc.constantFrom('1', '2.50', '1234,5', '-1'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
      const csv = await readWhole(Papa.unparse([names, ...filled], { delimiter: ';', newline: '\n' }));
      const parquet = await readWhole(parquetFile(names, filled));
      const xlsx = await readWhole(await xlsxFile([[names, ...filled]]));
      for (const read of [parquet, xlsx]) {
        expect({ ...read, report: null }).toEqual({ ...csv, report: null });
        const { rows: counted, accepted, rejected, columns } = csv.report;
        expect(read.report).toMatchObject({ rows: counted, accepted, rejected, columns, encoding: null });
      }
    }),
    { numRuns: 40 },
  );
});

test('dates, numbers and codes of a spreadsheet are read as they are shown', async () => {
  const file = await xlsxFile(
    [
      [
        [...names, 'quantity', 'aeo', 'exporter_id', 'net_mass_kg'],
        [
          ...rowWith({
            registration_date: number(45351.75, 1),
            hs_code: number(10121, 2),
            customs_value: number('0.30000000000000004'),
          }),
          number('1.5E-3', 4),
          { xml: '<c t="b"><v>1</v></c>' },
          { xml: '<c t="inlineStr"><is><r><t>Two </t></r><r><t>runs</t></r><rPh><t>read aloud</t></rPh></is></c>' },
          { xml: '<c><f>1+1</f><v>2</v></c>' },
        ],
        [...rowWith({ registration_date: number(45351, 3), declaration_number: number(123456789012345) })],
      ],
    ],
    { styles },
  );
  const { items, rejected, report } = await readWhole(file);
  expect(rejected).toEqual([]);
  expect(valuesOf(items[0])).toMatchObject({
    registration_date: '2024-02-29',
    hs_code: '010121',
    customs_value: '0.3',
    quantity: '0.0015',
    aeo: 'true',
    net_mass_kg: '2',
  });
  expect(valuesOf(items[1])).toMatchObject({ registration_date: '2024-02-29', declaration_number: '123456789012345' });
  expect(report).toMatchObject({ format: 'xlsx', delimiter: null, encoding: null, bytes: file.size });
});

test('a workbook without shared texts, as our own exports are, is read', async () => {
  async function* rows() {
    yield base;
  }
  const pieces: Uint8Array[] = [];
  const columns = names.map((name) => ({ name, kind: 'text' as const }));
  for await (const piece of xlsxOf({ columns, rows: rows() })) pieces.push(piece);
  const { items } = await readWhole(lying(Buffer.concat(pieces)));
  expect(valuesOf(items[0])).toMatchObject({ registration_date: '2024-02-29', hs_code: '010121' });
});

test('a workbook that counts days from 1904 is understood', async () => {
  const file = await xlsxFile([[names, rowWith({ registration_date: number(43889, 1) })]], {
    styles,
    workbookPr: '<workbookPr date1904="1"/>',
  });
  expect(valuesOf((await readWhole(file)).items[0])).toMatchObject({ registration_date: '2024-02-29' });
});

test('a cell that holds no exact value costs its row; an HS code that lost its zero says so', async () => {
  const file = await xlsxFile(
    [
      [
        [...names, 'remarks'],
        rowWith({ hs_code: number(10121) }),
        rowWith({ customs_value: { xml: '<c t="e"><v>#DIV/0!</v></c>' } }),
        rowWith({ customs_value: { xml: '<c><f>A1*2</f></c>' } }),
        rowWith({ declaration_number: number('1234567890123456') }),
        [...rowWith({}), { xml: '<c t="e"><v>#N/A</v></c>' }],
        [],
        [...rowWith({}), '', 'beside the header'],
        rowWith({ registration_date: number(45351) }),
      ],
    ],
    { styles },
  );
  const { items, rejected, report } = await readWhole(file);
  expect(rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'hs_code', 'leading_zero_lost'],
    [3, 'customs_value', 'inexact_cell'],
    [4, 'customs_value', 'inexact_cell'],
    [5, 'declaration_number', 'inexact_cell'],
    [8, null, 'ragged_row'],
    [9, 'registration_date', 'not_a_date'],
  ]);
  expect(items.map(({ line }) => line)).toEqual([6]);
  expect(report).toMatchObject({ rows: 7, accepted: 1, rejected: 6 });
});

test('the first visible sheet with columns that are known is read, from its first filled row on', async () => {
  const cover: SheetCell[][] = [['Declarations of 2024'], ['prepared by the statistics unit']];
  const sheet: SheetCell[][] = [[], ['', ''], names, base];
  const { items, report } = await readWhole(await xlsxFile([cover, sheet, sheet], { states: ['visible', 'hidden'] }));
  expect(items.map(({ line }) => line)).toEqual([4]);
  expect(report.columns).toEqual(names);
});

test('spreadsheets that are damaged, empty, bombs or none at all are refused by name', async () => {
  const whole = await xlsxFile([[names, base]]);
  const bytes = Buffer.from(await whole.read(0, whole.size));
  await expect(readWhole(lying(bytes.subarray(0, bytes.length - 40)))).rejects.toThrow(/damaged/);
  await expect(readWhole(await xlsxFile([[]]))).rejects.toThrow(/No sheet/);
  const broken = await xlsxFile([[names, [{ xml: '<c><v>1</c>' }]]]);
  await expect(readWhole(broken)).rejects.toThrow(/damaged/);
  const entity = await xlsxFile([[names, [{ xml: '<c t="str"><v>&lol;</v></c>' }]]]);
  await expect(readWhole(entity)).rejects.toThrow(/damaged/);
  const bomb = await xlsxFile([[names, [{ xml: `<c t="str"><v>${' '.repeat(70 * 1024 ** 2)}</v></c>` }]]]);
  await expect(readWhole(bomb)).rejects.toMatchObject({ code: 'too_large' });
});

test('typed columns of Parquet are written out exactly', async () => {
  const typed: readonly (readonly [string, Partial<SchemaElement>, unknown])[] = [
    ['registration_date', { type: 'INT32', converted_type: 'DATE' }, new Date('2024-02-29T00:00:00Z')],
    ['quantity', { type: 'FLOAT' }, 0.1],
    ['net_mass_kg', { type: 'DOUBLE' }, 2.5e-7],
    ['item_number', { type: 'INT32' }, 7],
    ['gross_mass_kg', { type: 'INT64' }, 900719925474099n],
    ['aeo', { type: 'BOOLEAN' }, true],
    ['customs_value', { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 }, 123456789012.35],
    ['freight', { type: 'DOUBLE' }, null],
  ];
  const texts = names.filter((name) => !typed.some(([column]) => column === name));
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  const schema: SchemaElement[] = [
    { name: 'root', num_children: texts.length + typed.length },
    ...texts.map((name) => ({ name, ...text, repetition_type: 'OPTIONAL' as const })),
    ...typed.map(([name, element]) => ({ name, ...element, repetition_type: 'OPTIONAL' as const })),
  ];
  const columnData = [
    ...texts.map((name) => ({ name, data: [base[names.indexOf(name)]] })),
    ...typed.map(([name, , value]) => ({ name, data: [value] })),
  ];
  const file = lying(new Uint8Array(parquetWriteBuffer({ columnData, schema })));
  const { items, rejected, report } = await readWhole(file);
  expect(rejected).toEqual([]);
  expect(valuesOf(items[0])).toMatchObject({
    registration_date: '2024-02-29',
    quantity: '0.1',
    net_mass_kg: '0.00000025',
    item_number: '7',
    gross_mass_kg: '900719925474099',
    aeo: 'true',
    customs_value: '123456789012.35',
    freight: null,
  });
  expect(report).toMatchObject({ format: 'parquet', bytes: file.size });
});

test('values of Parquet keep every digit, and a moment that may be another day elsewhere keeps its zone', () => {
  const written = (element: Partial<SchemaElement>, value: unknown) => cellText({ name: 'x', ...element })?.(value);
  const decimal = { logical_type: { type: 'DECIMAL', precision: 38, scale: 4 } } as const;
  expect(written({ ...decimal, type: 'INT64' }, 9007199254740993n)).toBe('900719925474.0993');
  expect(written({ ...decimal, type: 'FIXED_LEN_BYTE_ARRAY' }, Uint8Array.of(0xff, 0x38))).toBe('-0.0200');
  const moment = (isAdjustedToUTC: boolean) =>
    ({ type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: 'MICROS' } }) as const;
  const evening = BigInt(Date.UTC(2024, 1, 29, 22, 30, 5)) * 1000n;
  expect(written(moment(false), evening)).toBe('2024-02-29');
  expect(written(moment(true), evening)).toBe('2024-02-29T22:30:05Z');
  expect(written(moment(true), BigInt(Date.UTC(2024, 1, 29)) * 1000n)).toBe('2024-02-29');
  expect(written({ type: 'INT32', converted_type: 'UINT_32' }, -1)).toBe('4294967295');
});

test('a long Parquet file is read in pieces, and its rows are called by their number', async () => {
  const rows = Array.from({ length: 70_000 }, (_, at) => [`D${at}`, ...base.slice(1, 6), at === 69_000 ? 'x' : '1']);
  const { items, rejected } = await readWhole(parquetFile(names, rows, 100_000));
  expect(items).toHaveLength(69_999);
  expect(valuesOf(items[66_000])).toMatchObject({ declaration_number: 'D66000' });
  expect(items[66_000]?.line).toBe(66_002);
  expect(rejected.map(({ line }) => line)).toEqual([69_002]);
});

test('Parquet that is damaged is refused by name; nested columns are left out', async () => {
  const whole = parquetFile(names, [base, base]);
  const bytes = Buffer.from(await whole.read(0, whole.size));
  await expect(readWhole(lying(bytes.subarray(0, bytes.length - 9)))).rejects.toThrow(/Parquet file is damaged/);
  const holed = Buffer.from(bytes);
  holed.fill(0xff, 10, 200);
  await expect(readWhole(lying(holed))).rejects.toThrow(/Parquet file is damaged/);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: names.length + 1 },
    { name: 'nest', num_children: 1, repetition_type: 'OPTIONAL' },
    { name: 'inner', type: 'INT32', repetition_type: 'OPTIONAL' },
    ...names.map((name) => ({ name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const })),
  ];
  const columnData = [{ name: 'nest', data: [{ inner: 1 }] }, ...names.map((name, at) => ({ name, data: [base[at]] }))];
  const nested = await readWhole(lying(new Uint8Array(parquetWriteBuffer({ columnData, schema }))));
  expect(nested.report).toMatchObject({ accepted: 1, columns: names });
});
