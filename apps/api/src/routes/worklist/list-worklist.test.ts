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

it('refuses a cursor that it did not give', async () => {
  const officer = await server.as('officer');
  for (const cursor of ['nonsense', Buffer.from('["green",1,"x"]').toString('base64url')]) {
    const reply = await officer.call(listWorklist, { query: { cursor } });
    expect(reply.status).toBe(400);
    expect(reply.problem().code).toBe('invalid_request');
  }
});

it('shows the whole country to who is national', async () => {
  const auditor = await server.as('auditor');
  expect((await auditor.call(listWorklist)).answer().rows).toHaveLength(30);
});
