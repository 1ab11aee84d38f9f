import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inTransaction } from '../transaction.ts';
import { addToMeasures } from './add-to-measures.ts';
import { computeMeasures } from './compute-measures.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const measures = async () => (await database.pool.query('SELECT * FROM daily_measure ORDER BY 1, 2, 3, 4, 5')).rows;
const count = () => inTransaction(database, (transaction) => computeMeasures(transaction));

test('what is added at once is what counting again would give', async () => {
  await declare(database, [
    { number: 'A1', selection: { run: 1, lane: 'red', duty: 10 }, outcome: { nonCompliant: true, duty: 5 } },
    { number: 'A2', selection: { run: 1, lane: 'green' } },
  ]);
  await count();
  await declare(database, [
    { number: 'B1', selection: { run: 2, lane: 'red', duty: 12.5 }, customsValue: 70 },
    { number: 'B1', item: 2, selection: { run: 2, lane: 'red', duty: 1 }, hsCode: '010121' },
    { number: 'B2', selection: { run: 2, lane: 'green', duty: 3 }, office: 'B' },
    { number: 'B3', selection: { run: 2, lane: 'blue', duty: 3 }, day: '2024-03-05' },
  ]);
  expect(await inTransaction(database, (transaction) => addToMeasures(transaction, 2))).toBe(true);
  const added = await measures();
  await count();
  expect(await measures()).toEqual(added);
  expect(added.length).toBeGreaterThan(4);
});

test('nothing is added while others count', async () => {
  const before = await measures();
  await inTransaction(database, async (counting) => {
    await computeMeasures(counting, { from: '2030-01-01' });
    expect(await inTransaction(database, (transaction) => addToMeasures(transaction, 2))).toBe(false);
  });
  expect(await measures()).toEqual(before);
});
