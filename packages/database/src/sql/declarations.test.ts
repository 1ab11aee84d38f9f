import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { compareUnitValues } from './compare-unit-values.ts';
import { type DeclarationPlace, listDeclarations } from './list-declarations.ts';
import { readDeclarationItems } from './read-declaration-items.ts';
import { summariseImporterPast } from './summarise-importer-past.ts';

const national = { national: true } as const;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await declare(
    database,
    Array.from({ length: 300 }, (_, n) => ({
      number: `L${String(n % 150).padStart(3, '0')}`,
      item: n < 150 ? 1 : 2,
      day: `2023-0${1 + (n % 5)}-10`,
      office: n % 2 ? 'A' : 'B',
      importer: n % 3 ? '00000000000000aa' : '00000000000000bb',
      hsCode: n % 7 ? '870323' : '010121',
      selection: { lane: n % 10 ? 'green' : 'red', risk: n } as const,
      ...(n % 4 ? {} : { outcome: { nonCompliant: n % 8 === 0, duty: n } }),
    })),
  );
});
afterAll(() => database.close());

test('pages of items follow each other newest first, without gap or repetition', async () => {
  const paged = [];
  let after: DeclarationPlace | undefined;
  for (;;) {
    const page = await listDeclarations(database.pool, { scope: national, after, limit: 37, to: '2023-12-31' });
    paged.push(...page);
    after = page.at(-1);
    if (page.length < 37) break;
  }
  expect(paged).toHaveLength(300);
  const keys = paged.map((row) => `${row.registrationDate} ${row.declarationNumber} ${row.itemNumber}`);
  expect(new Set(keys).size).toBe(300);
  expect(paged.map((row) => row.registrationDate)).toEqual(
    paged
      .map((row) => row.registrationDate)
      .toSorted()
      .reverse(),
  );
});

test('filters narrow to what they name, and the scope to its offices', async () => {
  const find = (filters: object) =>
    listDeclarations(database.pool, { scope: national, limit: 500, to: '2023-12-31', ...filters });
  const red = await find({ lane: 'red', examined: true, outcome: 'non_compliant' });
  expect(red.map(({ riskScore }) => riskScore).toSorted()).toEqual([0, 120, 160, 200, 240, 280, 40, 80]);
  expect(red[0]).toMatchObject({ lane: 'red', selectionReason: 'model', outcome: 'non_compliant' });
  expect(await find({ examined: false })).toHaveLength(225);
  expect((await find({ chapter: '01' })).every(({ hsCode }) => hsCode.startsWith('01'))).toBe(true);
  expect(await find({ q: 'L01' })).toHaveLength(20);
  expect(await find({ from: '2023-05-01', importerId: '00000000000000bb' })).toHaveLength(20);
  const own = await find({ scope: { national: false, officeCodes: ['A'] } });
  expect(own).toHaveLength(150);
  expect(own.every(({ officeCode }) => officeCode === 'A')).toBe(true);
  expect(await find({ scope: { national: false, officeCodes: ['A'] }, officeCode: 'B' })).toEqual([]);
});

test('a declaration shows its latest selection, and nothing outside the scope', async () => {
  await declare(database, [
    { number: 'X1', day: '2022-01-01', selection: { lane: 'green', run: 1 } },
    { number: 'X1', day: '2022-01-01', selection: { lane: 'red', run: 2, risk: 77 } },
  ]);
  const items = await readDeclarationItems(database.pool, 'X1', { national: false, officeCodes: ['A'] });
  expect(items).toMatchObject([
    {
      item: { itemNumber: 1, customsValue: '1000' },
      corrections: 0,
      selection: { runId: 2, lane: 'red', riskScore: 77, reasons: [] },
    },
  ]);
  expect(await readDeclarationItems(database.pool, 'X1', { national: false, officeCodes: ['B'] })).toEqual([]);
  expect(await readDeclarationItems(database.pool, 'nowhere', national)).toEqual([]);
});

test('peers are the year before at the finest level that has twenty of them', async () => {
  const peer = (number: string, hsCode: string, origin: string, value: number, day = '2021-06-01') => ({
    number,
    hsCode,
    origin,
    day,
    customsValue: value,
    netMassKg: 1,
  });
  await declare(database, [
    ...Array.from({ length: 25 }, (_, n) => peer(`P${n}`, '4202210000', 'IT', n + 1)),
    ...Array.from({ length: 10 }, (_, n) => peer(`Q${n}`, '420221', 'FR', 1000)),
    ...Array.from({ length: 5 }, (_, n) => peer(`S${n}`, '420291', 'FR', 10)),
    peer('T1', '420221', 'IT', 5, '2021-07-01'),
    peer('T2', '420221', 'FR', 5, '2021-07-01'),
    peer('T3', '420291', 'FR', 5, '2021-07-01'),
    peer('T4', '420221', 'IT', 5, '2022-06-02'),
    { ...peer('T5', '420221', 'IT', 5, '2021-07-01'), netMassKg: null },
  ]);
  const of = async (number: string) => (await compareUnitValues(database.pool, number))[0];
  const finest = await of('T1');
  expect(finest).toMatchObject({ level: 'hs6_origin', count: 25, median: 13, value: 5, low: 1, high: 25 });
  expect(finest?.bins).toHaveLength(24);
  expect(finest?.bins.reduce((sum, items) => sum + items, 0)).toBe(25);
  expect(await of('T2')).toMatchObject({ level: 'hs6', count: 35, high: 1000 });
  expect(await of('T3')).toMatchObject({ level: 'hs4', count: 40 });
  // Where more than so many are stored, the latest are looked at, and since when is told.
  expect(finest?.since).toBeNull();
  const [capped] = await compareUnitValues(database.pool, 'T3', 30);
  expect(capped).toMatchObject({ count: 30, level: 'hs4', since: '2021-06-01' });
  // Only the declarations of July 2021 lie within the year before.
  expect(await of('T4')).toMatchObject({ level: 'hs4', count: 3, low: 5, high: 5, bins: [3] });
  expect(await of('T5')).toBeUndefined();
});

test("an importer's past ends before the declaration and keeps within the scope", async () => {
  const past = (scope: Parameters<typeof summariseImporterPast>[1]['scope']) =>
    summariseImporterPast(database.pool, { importerId: '00000000000000bb', before: '2023-03-10', scope });
  const whole = await past(national);
  expect(whole).toMatchObject({ items: 40, firstSeen: '2023-01-10', examined: 10, nonCompliant: 5 });
  expect(whole.byMonth.map(({ month, items }) => [month, items])).toEqual([
    ['2023-01', 20],
    ['2023-02', 20],
  ]);
  expect((await past({ national: false, officeCodes: ['A'] })).items).toBe(20);
  expect(await past({ national: false, officeCodes: [] })).toEqual({
    items: 0,
    firstSeen: null,
    examined: 0,
    nonCompliant: 0,
    byMonth: [],
  });
});
