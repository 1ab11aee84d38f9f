import { type Reason, tellingThemes } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { type ComparedItem, findSimilarCases, mostCandidates } from './find-similar-cases.ts';

const aa = '00000000000000aa';
const bb = '00000000000000bb';
const raising = (...themes: readonly Reason['theme'][]) =>
  ['typical_item' as const, ...themes].map((theme) => ({
    theme,
    code: 'x',
    points: 50,
    value: 1,
    base: 1,
    count: 1,
    level: null,
  }));
const found = { nonCompliant: true, duty: 70.5 };
const item: ComparedItem = {
  hsCode: '6109100010',
  originCountry: 'CN',
  importerId: aa,
  declarantId: bb,
  unitValue: 100,
  themes: ['unit_price', 'importer'],
  before: '2024-03-01',
};
const national = { national: true } as const;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const far = { hsCode: '610990', origin: 'IT', importer: bb, customsValue: 9000, day: '2024-01-05' };
  await declare(database, [
    {
      number: 'twin',
      hsCode: '6109100010',
      declarant: bb,
      day: '2024-01-01',
      selection: { lane: 'red', reasons: raising('unit_price', 'importer') },
      outcome: found,
    },
    { number: 'twin', item: 2, hsCode: '6109100010', day: '2024-01-01', outcome: { nonCompliant: false } },
    { number: 'sister', hsCode: '6109100099', day: '2024-01-02', customsValue: 1200, outcome: { nonCompliant: false } },
    { ...far, number: 'far', outcome: found },
    { ...far, number: 'far-in-b', office: 'B', outcome: found },
    { ...far, number: 'never-examined' },
    { ...far, number: 'other-heading', hsCode: '870323', outcome: found },
    { ...far, number: 'known-later', outcome: { ...found, day: '2024-03-01' } },
    { ...far, number: 'changed', day: '2024-01-03', outcome: { ...found, version: 1 } },
    { ...far, number: 'changed', day: '2024-01-03', outcome: { nonCompliant: false, version: 2, day: '2024-02-01' } },
    { ...far, number: 'changed', day: '2024-01-03', outcome: { ...found, version: 3, day: '2024-04-01' } },
  ]);
});
afterAll(() => database.close());

const ask = (given: Partial<ComparedItem> = {}, scope: Parameters<typeof findSimilarCases>[2]['scope'] = national) =>
  findSimilarCases(database.pool, { ...item, ...given }, { scope, telling: tellingThemes });

test('the nearest come first, each with what it is like and what was found', async () => {
  const { candidates, cases } = await ask();
  expect(cases.map(({ declarationNumber }) => declarationNumber)).toEqual([
    'twin',
    'sister',
    'changed',
    'far',
    'far-in-b',
  ]);
  expect(candidates).toBe(7);
  expect(cases[0]).toMatchObject({
    itemNumber: 1,
    distance: 0,
    likeness: ['tariff_code', 'origin', 'importer', 'declarant', 'unit_value', 'reasons'],
    sharedThemes: ['unit_price', 'importer'],
    registrationDate: '2024-01-01',
    outcome: 'non_compliant',
    finding: 'quantity',
    additionalDuty: '70.5',
  });
  // 0.25 × 0.4 for the subheading, 0.20 × ln 1.2 ÷ ln 4, half of 0.15 for reasons unknown, 0.10 for the declarant.
  expect(cases[1]?.distance).toBeCloseTo(0.1 + (0.2 * Math.log(1.2)) / Math.log(4) + 0.075 + 0.1, 9);
  expect(cases[1]?.likeness).toEqual(['subheading', 'origin', 'importer', 'unit_value']);
  // Unlike in all that is known of it.
  expect(cases[3]?.distance).toBeCloseTo(0.25 + 0.2 + 0.15 + 0.15 + 0.075 + 0.1, 9);
  expect(cases[3]?.likeness).toEqual(['heading']);
});

test('only what was known before the day counts, and of that the latest', async () => {
  const changed = async (before: string) =>
    (await ask({ before })).cases.filter(({ declarationNumber }) => declarationNumber === 'changed');
  expect(await changed('2024-03-01')).toMatchObject([{ outcome: 'compliant', examinedOn: '2024-02-01' }]);
  expect(await changed('2024-02-01')).toMatchObject([{ outcome: 'non_compliant', examinedOn: '2024-01-03' }]);
  expect(await changed('2024-01-03')).toEqual([]);
  expect((await ask({ before: '2024-01-01' })).candidates).toBe(0);
});

test('cases keep to the offices of the scope', async () => {
  const offices = async (...officeCodes: readonly string[]) =>
    (await ask({}, { national: false, officeCodes })).cases.map(({ declarationNumber }) => declarationNumber);
  expect(await offices('B')).toEqual(['far-in-b']);
  expect(await offices('A')).not.toContain('far-in-b');
  expect(await offices()).toEqual([]);
});

test('without unit value, declarant or reasons the rest decides', async () => {
  const { cases } = await ask({ unitValue: null, declarantId: null, themes: [] });
  expect(cases[0]).toMatchObject({ declarationNumber: 'twin', likeness: ['tariff_code', 'origin', 'importer'] });
  expect(cases[0]?.distance).toBeCloseTo(0.1 + 0.1 + 0.075, 9);
});

test('no more than the latest two thousand cases are compared, by the index over heading and day', async () => {
  await declare(
    database,
    Array.from({ length: 2100 }, (_, n) => ({
      number: `M${n}`,
      hsCode: '420221',
      day: n < 100 ? '2022-01-01' : '2022-01-02',
      outcome: found,
    })),
  );
  const { candidates, cases } = await ask({ hsCode: '420221' });
  expect([candidates, cases.length]).toEqual([mostCandidates, 5]);
  await database.pool.query('ANALYZE outcome');
  const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT FROM outcome WHERE heading = '6109' AND examined_on < '2024-03-01'
     ORDER BY examined_on DESC, declaration_number, item_number LIMIT 2000`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('outcome_heading_idx');
});
