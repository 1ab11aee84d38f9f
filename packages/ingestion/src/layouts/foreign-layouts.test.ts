import { type ColumnMapping, columnMappingSchema, mappingKinds, requiredTargets } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonymizer, readWhole } from '../testing/read-whole.ts';
import { dateParser } from '../values/parse-date.ts';
import { decimalParser } from '../values/parse-decimal.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';
import { groupedDecimalParser } from '../values/parse-grouped-decimal.ts';
import { itemColumns, outcomeColumns } from './columns.ts';
import { mappedPlan } from './mapped-plan.ts';

const rulesOfToday = { parseDate: dateParser('2026-06-30'), parseDecimal: decimalParser(false) };

const asRecord = (columns: readonly string[], values: readonly (string | null)[] = []) =>
  Object.fromEntries(columns.map((column, at) => [column, values[at]]));

const bacuda =
  'sgd.id,sgd.date,importer.id,declarant.id,country,office.id,tariff.code,quantity,gross.weight,fob.value,cif.value,total.taxes,illicit,revenue';

test('a row of the BACUDA set becomes an item and its outcome', async () => {
  const file = [
    bacuda,
    'SGD1,13-01-02,IMP1,DEC1,CN,OFF1,8703232926,3,120.5,900,1000,250,1,75.5',
    'SGD2,2013-01-03,IMP1,,CN,OFF1,8703232926,,,,1000,,0,0',
    'SGD3,2013-01-03,IMP1,,CN,OFF1,8703232926,,,,1000,,,',
    'SGD4,2013-01-03,IMP1,,CN,OFF1,10121,,,,1000,,,',
  ].join('\n');
  const { items, outcomes, rejected, report } = await readWhole(file);
  expect(report).toMatchObject({ layout: 'bacuda', mapping: null, accepted: 3, unknownColumns: [] });
  expect(asRecord(itemColumns, items[0]?.values)).toMatchObject({
    declaration_number: 'SGD1',
    item_number: '1',
    registration_date: '2013-01-02',
    flow: 'import',
    declarant_id: pseudonymizer.declarant('DEC1'),
    importer_id: pseudonymizer.importer('IMP1'),
    hs_code: '8703232926',
    quantity: '3',
    gross_mass_kg: '120.5',
    fob_value: '900',
    customs_value: '1000',
    currency: null,
    duty_amount: null,
    tax_amount: '250',
  });
  expect(outcomes.map(({ values }) => asRecord(outcomeColumns, values))).toMatchObject([
    { declaration_number: 'SGD1', examined_on: '2013-01-02', outcome: 'non_compliant', additional_duty: '75.5' },
    { declaration_number: 'SGD2', examined_on: '2013-01-03', outcome: 'compliant', additional_duty: '0' },
  ]);
  expect(rejected.map(({ line, code }) => [line, code])).toEqual([[5, 'leading_zero_lost']]);
});

test('BACUDA files without outcomes, and with several items to a declaration, are read', async () => {
  const header = bacuda.replace(',illicit,revenue', ',item.number');
  const rows = ['SGD1,2013-01-02,I,D,CN,O,870323,1,1,1,1,1,1', 'SGD1,2013-01-02,I,D,CN,O,870324,1,1,1,1,1,2'];
  const { items, outcomes } = await readWhole([header, ...rows].join('\n'));
  expect(items.map(({ values }) => asRecord(itemColumns, values)['item_number'])).toEqual(['1', '2']);
  expect(outcomes).toEqual([]);
});

test('an ASYCUDA export is read by its box numbers, however they are written', async () => {
  const headers = [
    'Reg. number;Reg. date;1;8;14;15;29;32;33;34;35;36;37;38;41;46;47',
    'Declaration number;Registration date;Box 1;Box 8;Box 14;Box 15a;Box 29;Box 32;Box 33;Box 34a;Box 35;Box 36;Box 37;Box 38;Box 41;Box 46;Box 47',
    'A;Registration date;Type (1);Consignee (8);Declarant (14);Dispatch (15);Office (29);Item (32);Commodity code (33);Origin [34];Gross mass (35);Preference (36);Procedure (37);Net mass (box 38);Units (41);Value (46);Taxes (47)',
  ];
  const row = (item: string) =>
    `C 10;29/02/2024;IM 4;IMP1;DEC1;DE;PORT;${item};0101 21 00;CN;10,5;EU;4000;9;2;1000,50;20`;
  for (const header of headers) {
    const { items, rejected, report } = await readWhole([header, row('1'), row('2')].join('\n'));
    expect(rejected).toEqual([]);
    expect(report).toMatchObject({ layout: 'asycuda', unknownColumns: [], items: 2 });
    expect(asRecord(itemColumns, items[1]?.values)).toMatchObject({
      declaration_number: 'C 10',
      item_number: '2',
      registration_date: '2024-02-29',
      flow: 'import',
      office_code: 'PORT',
      procedure_code: '4000',
      importer_id: pseudonymizer.importer('IMP1'),
      departure_country: 'DE',
      origin_country: 'CN',
      hs_code: '01012100',
      gross_mass_kg: '10.5',
      quantity: '2',
      customs_value: '1000.50',
      tax_amount: '20',
    });
  }
  await expect(readWhole('33;Commodity code (33);8;34;29;46;A;Reg. date\n')).rejects.toThrow(/33 stands twice/);
  await expect(readWhole('8;34;29;46;A;Reg. date\n', { layout: 'asycuda' })).rejects.toThrow(/lacks hs_code \(33\)/);
});

const mapping: ColumnMapping = columnMappingSchema.parse({
  name: 'Hafen',
  kind: 'declarations',
  header: ['Nummer', 'Tag', 'Amt', 'Firma', 'Land', 'Ware', 'Wert', 'Art', 'Notiz'],
  columns: {
    declaration_number: { source: 'Nummer' },
    registration_date: { source: 'Tag' },
    office_code: { source: 'Amt' },
    importer_id: { source: 'Firma' },
    origin_country: { source: 'Land' },
    departure_country: { source: 'Land' },
    hs_code: { source: 'Ware' },
    customs_value: { source: 'Wert' },
    flow: { source: 'Art' },
    currency: { constant: 'eur' },
  },
  dateFormat: 'DD/MM/YYYY',
  decimalSign: ',',
  translations: {
    flow: { E: 'import', A: 'export' },
    origin_country: { China: 'CN' },
    departure_country: { China: 'CN' },
  },
});
const mappedFile = [
  'NUMMER;Tag;Amt;Firma;Land;Ware;Wert;Art;Notiz',
  'D1;29.02.2024;P;ACME;china;010121;1.234,50;a;x',
  'D2;29.02.2024;P;ACME;DE;010121;1.234;E;x',
  'D3;29.02.2024;P;ACME;DE;010121;12.34;E;x',
  'D4;02/29/2024;P;ACME;DE;010121;1;E;x',
  'D5;29.02.2024;P;ACME;DE;010121;1;Q;x',
].join('\n');

test('a foreign file is read by its mapping: columns, dates, decimal sign, words and constants', async () => {
  for (const choices of [{ mapping }, { mappings: [mapping] }]) {
    const { items, rejected, report } = await readWhole(mappedFile, choices);
    expect(report).toMatchObject({ layout: 'mapped', mapping: 'Hafen', unknownColumns: ['Notiz'] });
    expect(asRecord(itemColumns, items[0]?.values)).toMatchObject({
      declaration_number: 'D1',
      registration_date: '2024-02-29',
      flow: 'export',
      origin_country: 'CN',
      departure_country: 'CN',
      customs_value: '1234.50',
      currency: 'EUR',
    });
    expect(asRecord(itemColumns, items[1]?.values)).toMatchObject({ customs_value: '1234', flow: 'import' });
    expect(rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'Wert', 'not_a_number'],
      [5, 'Tag', 'not_a_date'],
      [6, 'Art', 'unknown_code'],
    ]);
  }
});

test('a mapping is recognised only where its columns are all there, and a layout that fits comes before it', async () => {
  await expect(readWhole('Nummer;Tag\n', { mappings: [mapping] })).rejects.toMatchObject({ code: 'wrong_header' });
  const wider = mappedFile.replace('Notiz', 'Notiz;Extra').replaceAll(';x', ';x;');
  expect((await readWhole(wider, { mappings: [mapping] })).report.mapping).toBe('Hafen');
  const own = `${itemColumns.join(',')}\n`;
  const broad = { ...mapping, columns: { declaration_number: { source: 'declaration_number' } } };
  expect((await readWhole(own, { mappings: [broad] })).report).toMatchObject({ layout: 'canonical', mapping: null });
});

test('a mapping that lacks a required column, or whose constant is no value, says so', async () => {
  const { importer_id: _, ...rest } = mapping.columns;
  await expect(readWhole(mappedFile, { mapping: { ...mapping, columns: rest } })).rejects.toThrow(/lacks importer_id/);
  const wrong = { ...mapping, columns: { ...mapping.columns, currency: { constant: 'euros' } } };
  await expect(readWhole(mappedFile, { mapping: wrong })).rejects.toThrow(/Hafen.*currency/);
  await expect(readWhole('Nummer;Tag\n', { mapping })).rejects.toThrow(/lacks .*Amt/);
});

test('what a mapping must fill is what the rules of its kind require', () => {
  for (const kind of mappingKinds) {
    const bare = { ...mapping, kind, columns: {} };
    const rules = { ...rulesOfToday, pseudonymizer, keepGoodsDescription: false, takesPseudonyms: false };
    expect([...mappedPlan(bare, rules).required].sort()).toEqual([...requiredTargets[kind]].sort());
  }
});

test('outcomes are read by a mapping too', async () => {
  const outcomes = columnMappingSchema.parse({
    name: 'results',
    kind: 'outcomes',
    header: ['No', 'Seen', 'Result'],
    columns: { declaration_number: { source: 'No' }, examined_on: { source: 'Seen' }, outcome: { source: 'Result' } },
    dateFormat: 'YYYYMMDD',
    translations: { outcome: { ok: 'compliant', bad: 'non_compliant' } },
  });
  const read = await readWhole('No,Seen,Result\nD1,20240229,OK\nD2,20240230,bad\n', { mappings: [outcomes] });
  expect(read.outcomes.map(({ values }) => values)).toEqual([
    ['D1', '1', '2024-02-29', 'physical', 'compliant', null, '0', null],
  ]);
  expect(read.rejected).toMatchObject([{ column: 'Seen', code: 'not_a_date' }]);
});

test('a date reads back from every way of writing it; day and month are never swapped', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const parseIso = dateParser('2026-06-30');
  const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2026-06-30'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('-', '/', '.', ' '),
      fc.constantFrom('', ' 10:30', 'T23:59:59.5'),
      (date, s, time) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const written = {
          'YYYY-MM-DD': [y, m, d].join(s),
          'DD/MM/YYYY': [d, m, y].join(s),
          'MM/DD/YYYY': [m, d, y].join(s),
          YYYYMMDD: y + m + d,
          'YY-MM-DD': [y.slice(2), m, d].join(s),
          'DD-MON-YYYY': [d, months[Number(m) - 1], y].join(s),
        } as const;
        for (const format of [
          'YYYY-MM-DD',
          'DD/MM/YYYY',
          'MM/DD/YYYY',
          'YYYYMMDD',
          'YY-MM-DD',
          'DD-MON-YYYY',
        ] as const) {
          expect(foreignDateParser(format, parseIso)(written[format] + time)).toBe(iso);
        }
        const swapped = foreignDateParser('MM/DD/YYYY', parseIso)(written['DD/MM/YYYY']);
        if (Number(d) > 12) expect(swapped).toEqual({ code: 'not_a_date' });
      },
    ),
  );
});

test('a grouped number reads back, and a wrong group is no number', () => {
  const [comma, point] = [
    groupedDecimalParser(',', decimalParser(true)),
    groupedDecimalParser('.', decimalParser(false)),
  ];
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999_999 }), fc.nat({ max: 99 }), (whole, cents) => {
      const group = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, sign);
      const part = String(cents).padStart(2, '0');
      expect(comma(`${group('.')},${part}`)).toBe(`${whole}.${part}`);
      expect(comma(`${group('\u00a0')},${part}`)).toBe(`${whole}.${part}`);
      expect(point(`${group(',')}.${part}`)).toBe(`${whole}.${part}`);
    }),
  );
  for (const text of ['1.23', '12.34', '1.2345', '1.234.5', '1.234,5.6'])
    expect(comma(text)).toEqual({ code: 'not_a_number' });
  for (const text of ['1,23', '1,2345', '1,234,5']) expect(point(text)).toEqual({ code: 'not_a_number' });
});
