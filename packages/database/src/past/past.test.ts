import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { insertInspectionAct, type NewInspectionAct } from '../records/referral/index.ts';
import { openReferrals } from '../sql/open-referrals.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inTransaction } from '../transaction.ts';
import { type Fact, parseFactLines } from './fact-lines.ts';
import { findCheckpoint } from './find-checkpoint.ts';
import { firstDayOfBatch } from './first-day-of-batch.ts';
import { noteActFacts } from './note-act-facts.ts';
import { noteFactChange } from './note-fact-change.ts';
import { storeCheckpoint } from './store-checkpoint.ts';
import { type FactStreamWanted, openFactStream } from './stream-facts.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const bytes = Uint8Array.of(1, 2, 3);
const batch = '00000000-0000-4000-8000-000000000000';

async function factsOf(wanted: FactStreamWanted): Promise<{ carried: Fact[]; items: Fact[]; asOf: number }> {
  const { asOf, facts } = await openFactStream(database, wanted);
  const told = { carried: [] as Fact[], items: [] as Fact[], asOf };
  for await (const part of facts) told[part.kind].push(...parseFactLines(part.bytes));
  return told;
}

const days = async () =>
  (await database.pool.query<{ day: string }>('SELECT day FROM past_checkpoint ORDER BY day')).rows.map(
    ({ day }) => day,
  );

test('facts come in date order with their latest outcome, whatever stands in their texts', async () => {
  await declare(database, [
    { number: 'B\\2\tx', day: '2024-03-02', netMassKg: null, customsValue: 12.5 },
    { number: 'A1', day: '2024-03-03', office: 'É', outcome: { nonCompliant: true, duty: 7 } },
    { number: 'A0', day: '2024-03-01', outcome: { nonCompliant: false } },
  ]);
  await declare(database, [{ number: 'A0', day: '2024-03-04', outcome: { nonCompliant: true, duty: 9, version: 2 } }]);
  const { items, carried } = await factsOf({ only: { from: '2024-03-02' } });
  expect(carried).toEqual([]);
  expect(items.map(({ item, wanted }) => [item.declarationNumber, wanted])).toEqual([
    ['A0', false],
    ['B\\2\tx', true],
    ['A1', true],
  ]);
  expect(items[0]?.outcome).toMatchObject({ nonCompliant: true, additionalDuty: 9, examinedDay: 19_786 });
  expect(items[1]?.item).toMatchObject({ netMassKg: null, customsValue: 12.5, registrationDay: 19_784, aeo: false });
  expect(items[1]?.outcome).toBeNull();
  expect(items[2]?.item.officeCode).toBe('É');
});

test('from a day on, outcomes of earlier items are carried over that became known since', async () => {
  const { items, carried } = await factsOf({ firstDay: '2024-03-03', to: '2024-03-03' });
  expect(carried.map(({ item, outcome }) => [item.declarationNumber, outcome?.additionalDuty])).toEqual([['A0', 9]]);
  expect(items.map(({ item }) => item.declarationNumber)).toEqual(['A1']);
  expect((await factsOf({ firstDay: '2024-03-05' })).carried).toEqual([]);
});

test('only some are wanted where only some are asked for', async () => {
  const wantedOf = async (only: NonNullable<FactStreamWanted['only']>) =>
    (await factsOf({ only })).items.filter(({ wanted }) => wanted).map(({ item }) => item.declarationNumber);
  expect(await wantedOf({ unexamined: true })).toEqual(['B\\2\tx']);
  expect(await wantedOf({ declarationNumber: 'A1' })).toEqual(['A1']);
  expect(await wantedOf({ batchId: '00000000-0000-4000-8000-000000000001' })).toEqual([]);
});

test('the latest checkpoint in time is found, of this feature list only', async () => {
  for (const day of ['2024-01-01', '2024-02-01', '2024-03-01']) {
    expect(await storeCheckpoint(database, 'list', { day, bytes }, 0)).toBe(true);
  }
  expect(await findCheckpoint(database.pool, 'list', '2024-02-15')).toMatchObject({ day: '2024-02-01' });
  expect((await findCheckpoint(database.pool, 'list'))?.day).toBe('2024-03-01');
  expect([...((await findCheckpoint(database.pool, 'list'))?.bytes ?? [])]).toEqual([1, 2, 3]);
  expect(await findCheckpoint(database.pool, 'list', '2023-12-31')).toBeNull();
  expect(await findCheckpoint(database.pool, 'other')).toBeNull();
});

test('facts of a day drop the checkpoints after it, in the transaction that brings them', async () => {
  await expect(
    inTransaction(database, async (transaction) => {
      await noteFactChange(transaction, { firstDay: '2024-01-01' });
      throw new RangeError('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await days()).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
  await inTransaction(database, (transaction) => noteFactChange(transaction, { firstDay: '2024-02-01' }));
  expect(await days()).toEqual(['2024-01-01', '2024-02-01']);
  const firstDay = await inTransaction(database, (transaction) => firstDayOfBatch(transaction, batch));
  await inTransaction(database, (transaction) =>
    noteFactChange(transaction, { firstDay: firstDay ?? '', batchId: batch }),
  );
  expect(await days()).toEqual(['2024-01-01', '2024-02-01']);
});

test('what was folded from facts that changed meanwhile is not kept', async () => {
  const { asOf } = await factsOf({});
  await inTransaction(database, (transaction) => noteFactChange(transaction, { firstDay: '2024-02-10' }));
  expect(await storeCheckpoint(database, 'list', { day: '2024-02-11', bytes }, asOf)).toBe(false);
  expect(await storeCheckpoint(database, 'list', { day: '2024-02-10', bytes }, asOf)).toBe(true);
  expect(await days()).toEqual(['2024-01-01', '2024-02-01', '2024-02-10']);
});

test('a checkpoint of another feature list makes room', async () => {
  const { asOf } = await factsOf({});
  expect(await storeCheckpoint(database, 'next', { day: '2024-03-01', bytes }, asOf)).toBe(true);
  expect(await days()).toEqual(['2024-03-01']);
});

test.each([
  ['a later day', '2024-06-20', ['2024-06-01', '2024-06-10']],
  ['an earlier day', '2024-06-05', ['2024-06-01']],
])(
  'an act that corrects one for %s drops what the corrected one was folded into, and alone is told',
  async (_, day, stay) => {
    const number = `W-${day}`;
    await declare(database, [{ number, day: '2024-06-01', selection: { lane: 'red', run: Number(day.slice(-2)) } }]);
    await inTransaction(database, (transaction) => openReferrals(transaction, Number(day.slice(-2))));
    const record = (act: Pick<NewInspectionAct, 'examinedOn' | 'corrects'>, outcome: 'compliant' | 'non_compliant') =>
      inTransaction(database, async (transaction) => {
        const found = {
          itemNumber: 1,
          outcome,
          finding: null,
          additionalDuty: '0',
          afterControl: null,
          computedDuty: null,
        };
        const rest = { officerId: 'ann', examination: 'physical', minutes: 5, extent: 'full', note: null } as const;
        const actNumber = await insertInspectionAct(transaction, number, { ...rest, ...act, items: [found] });
        await noteActFacts(transaction, number, actNumber);
      });
    await record({ examinedOn: '2024-06-10', corrects: null }, 'non_compliant');
    await database.pool.query('DELETE FROM past_checkpoint');
    const { asOf } = await factsOf({});
    for (const kept of ['2024-06-01', '2024-06-10', '2024-06-11', '2024-06-30']) {
      expect(await storeCheckpoint(database, 'list', { day: kept, bytes }, asOf)).toBe(true);
    }
    await record({ examinedOn: day, corrects: { actNumber: 1, reason: 'Counted twice.' } }, 'compliant');
    expect(await days()).toEqual(stay);
    const { items } = await factsOf({ only: { declarationNumber: number } });
    const told = items.filter(({ item }) => item.declarationNumber === number);
    expect(told.map(({ outcome }) => outcome?.nonCompliant)).toEqual([false]);
  },
);

test('many facts come in portions of whole lines, none of them long', async () => {
  const many = Array.from({ length: 4000 }, (_, at) => ({ number: `Many ${at}`, day: '2024-03-20' }));
  await declare(database, many);
  const { facts } = await openFactStream(database, { only: { from: '2024-03-20' } });
  const told = new Set<string>();
  let portions = 0;
  for await (const { bytes } of facts) {
    portions += 1;
    expect(bytes.length).toBeLessThan(200_000);
    for (const { item } of parseFactLines(bytes)) told.add(item.declarationNumber);
  }
  expect(portions).toBeGreaterThan(3);
  expect(many.every(({ number }) => told.has(number))).toBe(true);
});
