import { listWorklist } from '@tidewaiter/contract';
import { inTransaction, openReferrals } from '@tidewaiter/database';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { database } = server.context;
  await declare(
    database,
    Array.from({ length: 30 }, (_, n) => ({
      number: `W${String(n).padStart(2, '0')}`,
      office: n % 3 ? 'A' : 'B',
      selection: { lane: n % 2 ? 'red' : 'yellow', risk: (n * 37) % 100 } as const,
    })),
  );
  await inTransaction(database, (transaction) => openReferrals(transaction, 1));
});
afterAll(() => server.close());

it('is paged by a cursor, red first, riskiest first, narrowed to the offices of who asks', async () => {
  const officer = await server.as('officer', { offices: ['A'] });
  const rows = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const query: Record<string, string | number> = { limit: 7, ...(cursor === null ? {} : { cursor }) };
    const page = (await officer.call(listWorklist, { query })).answer();
    rows.push(...page.rows);
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  expect(pages).toBe(3);
  expect(rows).toHaveLength(20);
  expect(new Set(rows.map(({ officeCode }) => officeCode))).toEqual(new Set(['A']));
  const order = rows.map(({ lane, riskScore }) => (lane === 'red' ? 0 : 1000) - riskScore);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

it('is paged in the order of several columns, and says no place of one order in another', async () => {
  const auditor = await server.as('auditor');
  const sort = 'office,-stake,-lane';
  const rows = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { limit: 7, sort, ...(cursor === null ? {} : { cursor }) };
    const page = (await auditor.call(listWorklist, { query })).answer();
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null) break;
    const elsewhere = await auditor.call(listWorklist, { query: { sort: 'office,-value,-lane', cursor } });
    expect([elsewhere.status, elsewhere.problem().code]).toEqual([400, 'invalid_request']);
  } while (cursor !== null);
  expect(rows).toHaveLength(30);
  const whole = (await auditor.call(listWorklist, { query: { sort, limit: 100 } })).answer().rows;
  expect(rows).toEqual(whole);
  const inOrder = whole.toSorted(
    (a, b) =>
      a.officeCode.localeCompare(b.officeCode) ||
      Number(b.expectedAdditionalDuty) - Number(a.expectedAdditionalDuty) ||
      b.lane.localeCompare(a.lane) ||
      a.declarationNumber.localeCompare(b.declarationNumber),
  );
  expect(rows.map(({ declarationNumber }) => declarationNumber)).toEqual(
    inOrder.map(({ declarationNumber }) => declarationNumber),
  );
  expect(whole.map(({ declarationNumber }) => declarationNumber)).not.toEqual(
    (await auditor.call(listWorklist)).answer().rows.map(({ declarationNumber }) => declarationNumber),
  );
});

it('refuses an order by what has none', async () => {
  const officer = await server.as('officer');
  for (const sort of ['why', 'risk,-risk', 'risk;DROP TABLE referral', 'lane,risk,stake,value,items']) {
    const reply = await officer.fetch(`/api/v1/worklist?sort=${encodeURIComponent(sort)}`);
    expect(reply.status).toBe(400);
  }
});

it('refuses a cursor that it did not give', async () => {
  const officer = await server.as('officer');
  const told = ['["green",1,"x"]', '["lane,-risk","W01"]', '["lane,-risk","W01","green",1]'];
  for (const cursor of ['nonsense', ...told.map((text) => Buffer.from(text).toString('base64url'))]) {
    const reply = await officer.call(listWorklist, { query: { cursor } });
    expect(reply.status).toBe(400);
    expect(reply.problem().code).toBe('invalid_request');
  }
});

it('shows the whole country to who is national', async () => {
  const auditor = await server.as('auditor');
  expect((await auditor.call(listWorklist)).answer().rows).toHaveLength(30);
});
