import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { appendReferralEvent, lockReferral } from '../records/referral/index.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inTransaction } from '../transaction.ts';
import { openReferrals } from './open-referrals.ts';

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

const open = (run: number) => inTransaction(database, (transaction) => openReferrals(transaction, run));
const eventsOf = async (number: string) =>
  (
    await database.prisma.referralEvent.findMany({ where: { declarationNumber: number }, orderBy: { sequence: 'asc' } })
  ).map(({ kind }) => kind);
const claim = (number: string) =>
  inTransaction(database, async (transaction) => {
    const referral = await lockReferral(transaction, number, { national: true });
    if (!referral) throw new Error('no referral');
    return appendReferralEvent(transaction, referral, { kind: 'claimed', actorId: 'ann', details: {} });
  });

test('a declaration has the highest lane of its items and shows the riskiest of them', async () => {
  const reason = {
    code: 'unit_value',
    theme: 'unit_price',
    points: 90,
    value: 1,
    base: 2,
    count: 30,
    level: 'hs6',
  } as const;
  await declare(database, [
    {
      number: 'D1',
      item: 1,
      hsCode: '010121',
      selection: { lane: 'yellow', reason: 'criterion', risk: 300, duty: 10.5 },
    },
    { number: 'D1', item: 2, hsCode: '870323', selection: { lane: 'green', risk: 800, duty: 20, reasons: [reason] } },
    { number: 'D2', selection: { lane: 'blue' } },
    { number: 'D3', selection: { lane: 'red', run: 2 } },
  ]);
  expect(await open(1)).toEqual({ opened: 1, reopened: 0, withdrawn: 0 });
  const referrals = await database.prisma.referral.findMany();
  expect(referrals).toMatchObject([
    {
      declarationNumber: 'D1',
      status: 'open',
      lane: 'yellow',
      selectionReason: 'criterion',
      riskScore: 800,
      items: 2,
      mainHsCode: '870323',
      mainReason: reason,
    },
  ]);
  expect(referrals[0]?.expectedAdditionalDuty.toString()).toBe('30.5');
  expect(referrals[0]?.customsValue.toString()).toBe('2000');
  expect(await eventsOf('D1')).toEqual(['opened']);
});

test('a later run refreshes what waits, withdraws what no longer asks for examination, and opens it again', async () => {
  await declare(database, [{ number: 'D1', selection: { lane: 'red', risk: 900 } }]);
  await open(1);
  await declare(database, [{ number: 'D1', selection: { lane: 'yellow', risk: 400, run: 2 } }]);
  expect(await open(2)).toEqual({ opened: 0, reopened: 1, withdrawn: 0 });
  await declare(database, [{ number: 'D1', selection: { lane: 'green', risk: 10, run: 3 } }]);
  expect(await open(3)).toEqual({ opened: 0, reopened: 0, withdrawn: 1 });
  expect(await database.prisma.referral.findMany()).toMatchObject([{ status: 'withdrawn', riskScore: 400, runId: 2 }]);
  await declare(database, [{ number: 'D1', selection: { lane: 'red', risk: 700, run: 4 } }]);
  expect(await open(4)).toEqual({ opened: 0, reopened: 1, withdrawn: 0 });
  expect(await eventsOf('D1')).toEqual(['opened', 'opened', 'withdrawn', 'opened']);
});

test('a run over one item does not withdraw what another item asks for', async () => {
  await declare(database, [{ number: 'D1', selection: { lane: 'red' } }]);
  await open(1);
  await declare(database, [{ number: 'D1', item: 2, selection: { lane: 'green', run: 2 } }]);
  expect(await open(2)).toEqual({ opened: 0, reopened: 1, withdrawn: 0 });
  expect(await database.prisma.referral.findMany()).toMatchObject([{ lane: 'red', items: 2 }]);
});

test('what an officer holds stays, until the lease has run out', async () => {
  await declare(database, [{ number: 'D1', selection: { lane: 'red' } }]);
  await open(1);
  await claim('D1');
  await declare(database, [{ number: 'D1', selection: { lane: 'green', run: 2 } }]);
  expect(await open(2)).toEqual({ opened: 0, reopened: 0, withdrawn: 0 });
  await database.pool.query(`UPDATE referral SET claimed_until = now() - interval '1 second'`);
  expect(await open(2)).toEqual({ opened: 0, reopened: 0, withdrawn: 1 });
  expect(await database.prisma.referral.findMany()).toMatchObject([{ status: 'withdrawn', claimedById: null }]);
});

test('a lane that a person gave stays, whatever a later run says, until that is undone', async () => {
  await declare(database, [
    { number: 'D1', selection: { lane: 'yellow', risk: 500 } },
    { number: 'D2', selection: { lane: 'yellow', risk: 500 } },
  ]);
  await open(1);
  const append = (number: string, event: Omit<Parameters<typeof appendReferralEvent>[2], 'actorId'>) =>
    inTransaction(database, async (transaction) => {
      const referral = await lockReferral(transaction, number, { national: true });
      if (!referral) throw new Error('no referral');
      await appendReferralEvent(transaction, referral, { ...event, actorId: 'ann' });
    });
  for (const number of ['D1', 'D2']) await append(number, { kind: 'rerouted', lane: 'red', details: {} });
  await append('D2', {
    kind: 'undone',
    undoes: 'rerouted',
    wasHeld: false,
    lane: 'yellow',
    details: { undoes: 'rerouted' },
  });
  await declare(database, [
    { number: 'D1', selection: { lane: 'green', risk: 100, run: 2 } },
    { number: 'D2', selection: { lane: 'green', risk: 100, run: 2 } },
  ]);
  expect(await open(2)).toEqual({ opened: 0, reopened: 0, withdrawn: 1 });
  const lanes = await database.prisma.referral.findMany({ orderBy: { declarationNumber: 'asc' } });
  expect(lanes).toMatchObject([
    { declarationNumber: 'D1', status: 'open', lane: 'red', riskScore: 500 },
    { declarationNumber: 'D2', status: 'withdrawn' },
  ]);
  await declare(database, [{ number: 'D1', selection: { lane: 'yellow', risk: 900, run: 3 } }]);
  expect(await open(3)).toEqual({ opened: 0, reopened: 0, withdrawn: 0 });
});
