import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { itemFactsOf, outcomeFactsOf } from '../facts/facts-of.ts';
import { canonicalFile, pseudonymizer, readWhole } from '../testing/read-whole.ts';
import { itemColumns, outcomeColumns } from './columns.ts';

const asRecord = (columns: readonly string[], values: readonly (string | null)[] = []) =>
  Object.fromEntries(columns.map((column, at) => [column, values[at]]));

const kcsHeader =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud';

test('a row of the KCS set becomes an item and its outcome', async () => {
  const row =
    '97061800,2020-01-01,30,B,11,21,11,10,ZZR1LT6,QLRUBN9,,,40890,BE,ZZ,6.5,FEU1,G,108.0,241.58000000000004,1,2';
  const { items, outcomes, report } = await readWhole(`${kcsHeader}\n${row}\n`);
  expect(asRecord(itemColumns, items[0]?.values)).toMatchObject({
    declaration_number: '97061800',
    item_number: '1',
    registration_date: '2020-01-01',
    flow: 'import',
    office_code: '30',
    procedure_code: 'B-11-21',
    declarant_id: pseudonymizer.declarant('ZZR1LT6'),
    importer_id: pseudonymizer.importer('QLRUBN9'),
    exporter_id: null,
    origin_country: 'ZZ',
    departure_country: 'BE',
    transport_mode: '1',
    hs_code: '040890',
    net_mass_kg: '108.0',
    customs_value: '241.58',
    currency: null,
    duty_rate_percent: '6.5',
    preference_code: 'FEU1',
    aeo: 'false',
  });
  expect(asRecord(outcomeColumns, outcomes[0]?.values)).toEqual({
    declaration_number: '97061800',
    item_number: '1',
    examined_on: '2020-01-01',
    examination: 'physical',
    outcome: 'non_compliant',
    finding: null,
    additional_duty: '15.7027',
    selection_probability: null,
  });
  expect(report.unknownColumns).toEqual([
    'Payment Type',
    'Courier ID',
    'Country of Origin Indicator',
    'Critical Fraud',
  ]);
});

test('a KCS declaration whose Fraud is blank or absent has no outcome: unknown, never compliant', async () => {
  const row = '1,2020-01-01,30,B,11,21,11,10,A,B,,,440890,BE,BE,6.5,A,G,108.0,100.0';
  expect((await readWhole(`${kcsHeader}\n${row},,\n`)).outcomes).toEqual([]);
  const short = await readWhole(`${kcsHeader.replace(',Fraud,Critical Fraud', '')}\n${row}\n`);
  expect(short.items).toHaveLength(1);
  expect(short.outcomes).toEqual([]);
});

test('a compliant KCS declaration has nothing assessed on top; a stake beyond every number is refused', async () => {
  const row = (rate: string, price: string, fraud: string) =>
    `1,2020-01-01,30,B,11,21,11,10,A,B,,,440890,BE,BE,${rate},A,G,108.0,${price},${fraud},0`;
  const file = [kcsHeader, row('6.5', '100.0', '0'), row('999999999999', '999999999999', '1'), row('1', '2', '3')].join(
    '\n',
  );
  const { outcomes, rejected } = await readWhole(file);
  expect(outcomes.map(outcomeFactsOf)).toMatchObject([{ nonCompliant: false, additionalDuty: 0 }]);
  expect(rejected).toMatchObject([
    { line: 3, column: 'Tax Rate', code: 'number_out_of_range', value: '999999999999' },
    { line: 4, column: 'Fraud', code: 'unknown_code', value: '3' },
  ]);
});

test('outcomes are read with their defaults; a finding stands only with non-compliance', async () => {
  const file = [
    'declaration_number,examined_on,outcome,finding',
    'D1,2024-03-01,Non_Compliant,undervaluation',
    'D2,2024-03-01,compliant,undervaluation',
    'D3,2024-03-01,maybe,',
  ].join('\n');
  const { items, outcomes, rejected, report } = await readWhole(file);
  expect(report.layout).toBe('outcomes');
  expect(items).toEqual([]);
  expect(outcomes).toEqual([
    { line: 2, values: ['D1', '1', '2024-03-01', 'physical', 'non_compliant', 'undervaluation', '0', null] },
  ]);
  expect(rejected).toMatchObject([
    { line: 3, column: 'finding', code: 'finding_without_non_compliance', value: 'undervaluation' },
    { line: 4, column: 'outcome', code: 'unknown_code', value: 'text of 5 characters' },
  ]);
});

test('an outcome may say how likely its item was to be examined: above zero and at most one', async () => {
  const file = [
    'declaration_number,examined_on,outcome,selection_probability',
    'D1,2024-03-01,compliant,0.025',
    'D2,2024-03-01,compliant,1',
    'D3,2024-03-01,compliant,',
    'D4,2024-03-01,compliant,0',
    'D5,2024-03-01,compliant,2.5',
  ].join('\n');
  const { outcomes, rejected } = await readWhole(file);
  expect(outcomes.map(({ values }) => values.at(-1))).toEqual(['0.025', '1', null]);
  expect(outcomes.map((outcome) => outcomeFactsOf(outcome).selectionProbability)).toEqual([0.025, 1, null]);
  expect(rejected).toMatchObject([
    { line: 5, column: 'selection_probability', code: 'number_out_of_range', value: '0' },
    { line: 6, column: 'selection_probability', code: 'number_out_of_range', value: '2.5' },
  ]);
});

test('declarations that carry their outcomes beside them give both', async () => {
  const file = canonicalFile([
    { examined_on: '2024-03-01', outcome: 'non_compliant', additional_duty: '12.5' },
    { declaration_number: 'D2' },
    { declaration_number: 'D3', examined_on: '2024-02-28', outcome: 'compliant' },
  ]);
  const { items, outcomes, rejected, report } = await readWhole(file);
  expect(report).toMatchObject({ layout: 'canonical', unknownColumns: [], accepted: 2, items: 2, outcomes: 1 });
  expect(items.map(({ line }) => line)).toEqual([2, 3]);
  expect(outcomes.map(outcomeFactsOf)).toEqual([
    {
      declarationNumber: 'D1',
      itemNumber: 1,
      examinedDay: 19783,
      nonCompliant: true,
      additionalDuty: 12.5,
      selectionProbability: null,
    },
  ]);
  expect(rejected).toMatchObject([
    { line: 4, column: 'examined_on', code: 'examined_before_registration', value: '2024-02-28' },
  ]);
});

test('an item is handed to the models as numbers, days and pseudonyms', async () => {
  const { items } = await readWhole(canonicalFile([{ net_mass_kg: '2.5', transport_mode: '4', aeo: '1' }]));
  expect(items.map(itemFactsOf)[0]).toMatchObject({
    declarationNumber: 'D1',
    itemNumber: 1,
    registrationDay: 19782,
    flow: 'import',
    transportMode: '4',
    hsCode: '010121',
    netMassKg: 2.5,
    grossMassKg: null,
    customsValue: 100.5,
    aeo: true,
  });
});

const publicSets = [
  ['kcs-train.csv', 37_385, 8_114],
  ['kcs-valid.csv', 8_134, 1_704],
] as const;

for (const [name, rows, frauds] of publicSets) {
  const path = fileURLToPath(new URL(`../../../../../shared/data/${name}`, import.meta.url));
  test.skipIf(!existsSync(path))(
    `every row of ${name} is accepted (skipped where ../shared/data is absent)`,
    async () => {
      const file = await open(path);
      const { items, outcomes, rejected } = await readWhole(file.createReadStream());
      expect(rejected).toEqual([]);
      expect(items.length).toBe(rows);
      expect(outcomes.length).toBe(rows);
      expect(outcomes.map(outcomeFactsOf).filter(({ nonCompliant }) => nonCompliant).length).toBe(frauds);
    },
  );
}
