import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inTransaction } from '../transaction.ts';
import { addItemsToMeasures } from './add-items-to-measures.ts';
import { computeMeasures, type MeasuresRange } from './compute-measures.ts';
import { sumMeasures } from './sum-measures.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() =>
  database.pool.query(
    'TRUNCATE referral_event, referral, item_selection, outcome, declaration_item, daily_measure CASCADE',
  ),
);
afterAll(() => database.close());

const compute = (range?: MeasuresRange) =>
  inTransaction(database, (transaction) => computeMeasures(transaction, range));
const rows = async () => (await database.pool.query('SELECT * FROM daily_measure ORDER BY 1, 2, 3, 4, 5')).rows;

test('an item counts where its latest selection put it, with its latest outcome', async () => {
  await declare(database, [
    { number: 'D1', selection: { lane: 'green', run: 1, chance: 0.1 }, outcome: { nonCompliant: false } },
    { number: 'D1', selection: { lane: 'red', run: 2, reason: 'random', chance: 0.01, duty: 7 } },
    { number: 'D1', outcome: { nonCompliant: true, duty: 250.25, version: 2 } },
    {
      number: 'D2',
      selection: { lane: 'red', run: 2, reason: 'random', chance: 0.02, duty: 5 },
      outcome: { nonCompliant: false },
    },
    { number: 'D3', selection: { lane: 'red', run: 2, reason: 'random', chance: 0.02, duty: 3 } },
  ]);
  await compute();
  expect(await rows()).toEqual([
    {
      day: '2024-03-04',
      office_code: 'A',
      chapter: '87',
      lane: 'red',
      selection_reason: 'random',
      items: 3,
      examined: 2,
      non_compliant: 1,
      expected_additional_duty: '15',
      recovered_duty: '250.25',
      customs_value: '3000',
      examined_weight: 150,
      non_compliant_weight: 100,
    },
  ]);
});

test('history that was never selected here belongs to no lane and no reason', async () => {
  await declare(database, [
    { number: 'D1', outcome: { nonCompliant: true, duty: 9 } },
    { number: 'D2', selection: { lane: 'green', duty: 50 } },
  ]);
  await compute();
  expect(await rows()).toMatchObject([
    { lane: '', selection_reason: '', examined: 1, non_compliant: 1, recovered_duty: '9', examined_weight: 0 },
    { lane: 'green', selection_reason: 'release', examined: 0, expected_additional_duty: '0' },
  ]);
});

test('counting again in part or in whole gives the same, and touches no other day or office', async () => {
  await declare(
    database,
    Array.from({ length: 200 }, (_, n) => ({
      number: `D${n}`,
      day: `2024-03-0${1 + (n % 4)}`,
      office: 'ABC'.charAt(n % 3),
      hsCode: n % 2 ? '870323' : '010121',
      selection: { lane: n % 5 ? 'green' : 'red', chance: 0.5 } as const,
      ...(n % 7 ? {} : { outcome: { nonCompliant: n % 2 === 0, duty: n } }),
    })),
  );
  await compute();
  const whole = await rows();
  await database.pool.query('UPDATE daily_measure SET items = 0');
  await compute({ from: '2024-03-02', to: '2024-03-02', officeCode: 'B' });
  for (const row of await rows()) {
    expect(row.items === 0).toBe(!(row.day === '2024-03-02' && row.office_code === 'B'));
  }
  await compute({ from: '2024-03-02' });
  expect((await rows()).filter((row) => row.items > 0)).toEqual(whole.filter((row) => row.day >= '2024-03-02'));
  await compute();
  expect(await rows()).toEqual(whole);
});

test('two who count the same day at once do not collide, and the last sees both', async () => {
  await declare(database, [{ number: 'D1', selection: { lane: 'red' } }]);
  await Promise.all(
    Array.from({ length: 8 }, () => compute({ from: '2024-03-04', to: '2024-03-04', officeCode: 'A' })),
  );
  expect(await rows()).toMatchObject([{ items: 1 }]);
});

test('sums by week, office and chapter add up to all, within the scope', async () => {
  await declare(database, [
    {
      number: 'D1',
      day: '2024-03-03',
      office: 'A',
      selection: { lane: 'red', reason: 'random', chance: 0.1 },
      outcome: { nonCompliant: true, duty: 1.5 },
    },
    {
      number: 'D2',
      day: '2024-03-04',
      office: 'A',
      hsCode: '010121',
      selection: { lane: 'red', reason: 'random', chance: 0.2 },
      outcome: { nonCompliant: false },
    },
    {
      number: 'D3',
      day: '2024-03-04',
      office: 'B',
      selection: { lane: 'yellow' },
      outcome: { nonCompliant: true, duty: 2 },
    },
    { number: 'D4', day: '2024-03-04', office: 'B', outcome: { nonCompliant: true, duty: 4 } },
  ]);
  await compute();
  const national = await sumMeasures(database.pool, { scope: { national: true } });
  const totals = (grouping: string) => national.filter((sum) => sum.grouping === grouping && sum.reason === null);
  expect(totals('all')).toMatchObject([
    { items: 4, examined: 4, nonCompliant: 3, recoveredDuty: '7.50', expectedDuty: '300.00' },
  ]);
  expect(totals('week').map(({ key, items }) => [key, items])).toEqual([
    ['2024-02-26', 1],
    ['2024-03-04', 3],
  ]);
  expect(totals('office').map(({ key, items }) => [key, items])).toEqual([
    ['A', 2],
    ['B', 2],
  ]);
  expect(totals('chapter').map(({ key, items }) => [key, items])).toEqual([
    ['01', 1],
    ['87', 3],
  ]);
  expect(national.find((sum) => sum.grouping === 'all' && sum.reason === 'random')).toMatchObject({
    examined: 2,
    examinedWeight: 15,
    nonCompliantWeight: 10,
    squaredWeight: 125,
  });
  const own = await sumMeasures(database.pool, { scope: { national: false, officeCodes: ['A'] } });
  expect(own.find((sum) => sum.grouping === 'all' && sum.reason === null)).toMatchObject({ items: 2 });
  expect(own.some(({ key }) => key === 'B')).toBe(false);
  const none = await sumMeasures(database.pool, { scope: { national: false, officeCodes: [] } });
  expect(none).toMatchObject([{ grouping: 'all', items: 0, firstDay: null, recoveredDuty: '0.00' }]);
});

test('items that a batch adds are counted as if everything were counted again', async () => {
  await declare(database, [
    { number: 'D1', selection: { lane: 'red' }, outcome: { nonCompliant: true, duty: 9 } },
    { number: 'D2', customsValue: 12.345 },
  ]);
  await compute();
  const batch = '00000000-0000-4000-8000-000000000001';
  await declare(database, [
    { number: 'D3', customsValue: 0.1 },
    { number: 'D4', day: '2024-03-05', hsCode: '010121' },
    { number: 'D5', office: 'B' },
  ]);
  await database.pool.query(
    `UPDATE declaration_item SET batch_id = $1 WHERE declaration_number IN ('D3', 'D4', 'D5')`,
    [batch],
  );
  const firstDay = await inTransaction(database, (transaction) => addItemsToMeasures(transaction, batch));
  const added = await rows();
  expect(added.map(({ items }) => items)).toEqual([2, 1, 1, 1]);
  expect(firstDay).toBe('2024-03-04');
  await compute();
  expect(await rows()).toEqual(added);
});

test('few days among many are counted as if everything were counted again', async () => {
  const others = Array.from({ length: 60 }, (_, i) => ({ number: `E${i}`, day: `2024-02-${10 + (i % 9)}` }));
  await declare(database, [
    ...others,
    { number: 'D1', day: '2024-03-01', selection: { run: 1, lane: 'green', duty: 3 } },
    { number: 'D2', day: '2024-03-01' },
  ]);
  await compute();
  await declare(database, [
    { number: 'D1', selection: { run: 2, lane: 'red', reason: 'random', chance: 0.1, duty: 8 } },
    { number: 'D1', outcome: { nonCompliant: true, duty: 20 } },
  ]);
  await compute({ from: '2024-03-01', to: '2024-03-01' });
  const few = await rows();
  expect(few.find(({ lane }) => lane === 'red')).toMatchObject({
    items: 1,
    examined: 1,
    expected_additional_duty: '8',
  });
  await compute();
  expect(await rows()).toEqual(few);
});
