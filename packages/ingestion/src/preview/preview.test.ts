import { gzipSync } from 'node:zlib';
import { columnMappingSchema, targetColumns } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { pseudonymizer, readWhole } from '../testing/read-whole.ts';
import { lying, parquetFile, xlsxFile } from '../testing/table-files.ts';
import { columnNames } from './column-names.ts';
import { guessMapping } from './guess-mapping.ts';
import { previewFile } from './preview-file.ts';
import { previewMapping } from './preview-mapping.ts';

const today = '2026-06-30';
const choices = { layout: 'auto', mapping: null, mappings: [], today } as const;

const french = [
  'N° déclaration',
  'Article',
  'Date de déclaration',
  'Bureau de douane',
  'Destinataire',
  "Pays d'origine",
  'Position tarifaire',
  'Valeur en douane',
  'Poids net',
  'Observations',
];
const spanish = [
  'Número de declaración',
  'Fecha de registro',
  'Aduana',
  'Importador',
  'País de origen',
  'Partida arancelaria',
  'Valor CIF',
  'Peso bruto',
];
const arabic = [
  'رقم البيان',
  'تاريخ التسجيل',
  'المكتب الجمركي',
  'المستورد',
  'بلد المنشأ',
  'رمز النظام المنسق',
  'القيمة الجمركية',
];
const english = [
  'Entry Number',
  'Entry Date',
  'Customs office',
  'Importer TIN',
  'Origin',
  'HS',
  'CIF value',
  'Gross weight',
  'Broker',
];

test('columns are guessed by what they are called in four languages', () => {
  const sources = (columns: readonly string[]) =>
    Object.fromEntries(
      Object.entries(guessMapping('x', columns, []).columns).map(([target, from]) => [
        target,
        'source' in from && from.source,
      ]),
    );
  expect(sources(french)).toEqual({
    declaration_number: french[0],
    item_number: french[1],
    registration_date: french[2],
    office_code: french[3],
    importer_id: french[4],
    origin_country: french[5],
    hs_code: french[6],
    customs_value: french[7],
    net_mass_kg: french[8],
  });
  expect(sources(spanish)).toMatchObject({
    importer_id: 'Importador',
    hs_code: 'Partida arancelaria',
    customs_value: 'Valor CIF',
  });
  expect(Object.keys(sources(arabic))).toHaveLength(arabic.length);
  expect(sources(english)).toMatchObject({
    declarant_id: 'Broker',
    importer_id: 'Importer TIN',
    origin_country: 'Origin',
    gross_mass_kg: 'Gross weight',
  });
  expect(sources(['33', '8', 'Box 46', 'Origin (34)'])).toEqual({
    importer_id: '8',
    origin_country: 'Origin (34)',
    hs_code: '33',
    customs_value: 'Box 46',
  });
});

test('a guess is a mapping, whatever the columns, and each name is its own best guess', () => {
  for (const columns of [french, spanish, arabic, english, ['a'], ['']]) {
    const guess = guessMapping('x', columns, []);
    expect(columnMappingSchema.safeParse(guess).success).toBe(true);
  }
  for (const target of targetColumns) {
    const beside = ['hs_code', 'outcome', 'examined_on'].filter((column) => column !== target);
    for (const name of [target, ...columnNames[target]]) {
      const { columns } = guessMapping('x', [name, ...beside], []);
      expect([name, columns[target]]).toEqual([name, { source: name }]);
    }
  }
});

test('dates and the decimal sign are guessed by the first rows', () => {
  const guess = (date: string, value: string) =>
    guessMapping(
      'x',
      ['Date', 'Value'],
      [
        ['', ''],
        [date, value],
      ],
    );
  expect(guess('31/12/2024', '1.234,50')).toMatchObject({ dateFormat: 'DD/MM/YYYY', decimalSign: ',' });
  expect(guess('12/31/2024', '1,234.50')).toMatchObject({ dateFormat: 'MM/DD/YYYY', decimalSign: '.' });
  expect(guess('20241231', '1234')).toMatchObject({ dateFormat: 'YYYYMMDD', decimalSign: '.' });
  expect(guess('31-DEC-2024', '12,5')).toMatchObject({ dateFormat: 'DD-MON-YYYY', decimalSign: ',' });
  expect(guess('soon', '')).toMatchObject({ dateFormat: 'YYYY-MM-DD', decimalSign: '.' });
});

const rows = Array.from({ length: 30 }, (_, at) => [
  `D${at}`,
  '1',
  '31/12/2024',
  'PORT',
  'ACME',
  'CN',
  '010121',
  '1,5',
  '2',
  'é',
]);
const csv = [french, ...rows].map((row) => row.join(';')).join('\n');

test('the beginning of a file shows its columns and first rows, in every format', async () => {
  const wanted = { columns: french, rows: rows.slice(0, 20), layout: null, mapping: null };
  const text = { ...wanted, delimiter: ';', encoding: 'utf-8' };
  expect(await previewFile(lying(Buffer.from(csv)), true, choices)).toEqual({ ...text, format: 'csv' });
  expect(await previewFile(lying(gzipSync(csv)), true, choices)).toEqual({ ...text, format: 'csv.gz' });
  const table = { ...wanted, delimiter: null, encoding: null };
  expect(await previewFile(await xlsxFile([[french, ...rows]]), true, choices)).toEqual({ ...table, format: 'xlsx' });
  expect(await previewFile(parquetFile(french, rows), true, choices)).toEqual({ ...table, format: 'parquet' });
});

test('a beginning may be cut anywhere: what is not whole is left out', async () => {
  const bytes = Buffer.from(csv.repeat(1));
  const header = Buffer.byteLength(french.join(';')) + 1;
  for (const end of [header + 300, header + 301, header + 302, header + 303]) {
    const { rows: found, encoding } = await previewFile(lying(bytes.subarray(0, end)), false, choices);
    expect(encoding).toBe('utf-8');
    expect(found).toEqual(rows.slice(0, found.length));
    expect(found.length).toBeGreaterThan(4);
  }
  const noise = Array.from({ length: 20_000 }, (_, at) => `${csv.split('\n')[1]}${at * 7919}`).join('\n');
  const packed = gzipSync(`${french.join(';')}\n${noise}`);
  const cut = await previewFile(lying(packed.subarray(0, packed.length >> 1)), false, choices);
  expect(cut.rows).toHaveLength(20);
});

test('a preview says which layout or mapping the header fits', async () => {
  const mapping = { ...guessMapping('ports', french, rows), name: 'ports' };
  const found = await previewFile(lying(Buffer.from(csv)), true, { ...choices, mappings: [mapping] });
  expect(found).toMatchObject({ layout: 'mapped', mapping: 'ports' });
  const sad = Buffer.from('A;Reg. date;8;29;33;34;46\n');
  expect(await previewFile(lying(sad), true, choices)).toMatchObject({ layout: 'asycuda', rows: [] });
});

test('a mapping shows each cell as it would be stored or what is wrong with it, traders as pseudonyms', async () => {
  const mapping = guessMapping('x', french, rows);
  const mixed = [rows[0] ?? [], ['D2', 'x', '31/12/2024', '', 'ACME', 'QQ', '10121', '1.5', '', ''], ['short']];
  const shown = previewMapping(mapping, french, mixed, today);
  expect(shown[0]).toMatchObject({
    fault: null,
    cells: {
      registration_date: { value: '2024-12-31', code: null },
      importer_id: { value: expect.stringMatching(/^[0-9a-f]{16}$/), code: null },
      customs_value: { value: '1.5', code: null },
      flow: { value: 'import', code: null },
    },
  });
  expect(shown[1]).toMatchObject({
    cells: {
      item_number: { code: 'not_a_number' },
      office_code: { code: 'missing_value' },
      origin_country: { code: 'unknown_code' },
      hs_code: { code: 'leading_zero_lost' },
      customs_value: { code: 'not_a_number' },
    },
  });
  expect(shown[2]?.fault).toEqual({ column: null, code: 'ragged_row' });
  expect(JSON.stringify(shown)).not.toContain('ACME');
  expect(shown[0]?.cells.importer_id?.value).toBe(shown[1]?.cells.importer_id?.value);
  expect(shown[0]?.cells.importer_id?.value).not.toBe(pseudonymizer.importer('ACME'));
  const read = await readWhole([french, ...mixed].map((row) => row.join(';')).join('\n'), { mapping });
  expect(shown.map(({ fault }) => fault?.code ?? null)).toEqual([null, ...read.rejected.map(({ code }) => code)]);
});

test('a mapping without a column that is required shows every row as refused for it', () => {
  const { hs_code: _, ...rest } = guessMapping('x', french, rows).columns;
  const shown = previewMapping({ ...guessMapping('x', french, rows), columns: rest }, french, rows, today);
  expect(new Set(shown.map(({ fault }) => fault?.column))).toEqual(new Set(['hs_code']));
});
