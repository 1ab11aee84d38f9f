import { getDeclaration, listDeclarations } from '@tidewaiter/contract';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let officer: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  officer = await server.as('officer', { offices: ['A'] });
  const reason = {
    code: 'unit_value',
    theme: 'unit_price',
    points: 90.5,
    value: 1,
    base: 2,
    count: 30,
    level: 'hs6',
  } as const;
  await declare(server.context.database, [
    ...Array.from({ length: 22 }, (_, n) => ({ number: `P${n}`, day: '2024-01-10', customsValue: 10 + n })),
    { number: 'other', day: '2024-01-11', office: 'B', outcome: { nonCompliant: true } },
    { number: 'D1', selection: { lane: 'red', risk: 700, reasons: [reason] } },
    { number: 'D1', item: 2, hsCode: '010121', netMassKg: null },
  ]);
});
afterAll(() => server.close());

it('shows a declaration whole: goods, selection with its reasons, peers and the past', async () => {
  const view = (await officer.call(getDeclaration, { params: { number: 'D1' } })).answer();
  expect(view).toMatchObject({
    declarationNumber: 'D1',
    officeCode: 'A',
    registrationDate: '2024-03-04',
    referral: null,
  });
  expect(view.items).toHaveLength(2);
  expect(view.items[0]).toMatchObject({
    goodsName: 'Vehicles',
    selection: { lane: 'red', riskScore: 700, criterion: null, reasons: [{ code: 'unit_value', points: 90.5 }] },
    outcomes: [],
    corrections: 0,
  });
  expect(view.items[1]).toMatchObject({ goodsName: 'Live animals', selection: null, unitValuePeers: null });
  const peers = view.items[0]?.unitValuePeers;
  expect(peers).toMatchObject({ level: 'hs6_origin', count: 23, value: 100 });
  expect(peers?.bins.reduce((sum, { items }) => sum + items, 0)).toBe(23);
  expect(peers?.bins.at(-1)?.to).toBe(100);
  expect(peers?.bins[1]?.from).toBe(peers?.bins[0]?.to);
});

it("narrows the importer's past to the offices of who looks", async () => {
  const own = (await officer.call(getDeclaration, { params: { number: 'D1' } })).answer().importerPast;
  expect(own).toMatchObject({ items: 22, firstSeen: '2024-01-10', examined: 0, nonCompliant: 0 });
  const analyst = await server.as('analyst');
  const whole = (await analyst.call(getDeclaration, { params: { number: 'D1' } })).answer().importerPast;
  expect(whole).toMatchObject({ items: 23, examined: 1, nonCompliant: 1 });
});

it('does not find a declaration of another office, nor one that does not exist', async () => {
  for (const number of ['other', 'nowhere']) {
    const reply = await officer.call(getDeclaration, { params: { number } });
    expect(reply.status).toBe(404);
    expect(reply.problem().code).toBe('not_found');
  }
});

it('lists items newest first, page by page, within the scope and the filters', async () => {
  const first = (await officer.call(listDeclarations, { query: { limit: 20 } })).answer();
  expect(first.rows[0]).toMatchObject({ declarationNumber: 'D1', itemNumber: 1, lane: 'red', goodsName: 'Vehicles' });
  expect(first.nextCursor).not.toBeNull();
  const second = (
    await officer.call(listDeclarations, { query: { limit: 20, cursor: first.nextCursor ?? '' } })
  ).answer();
  expect(first.rows.length + second.rows.length).toBe(24);
  expect(second.nextCursor).toBeNull();
  const list = async (query: Record<string, string | boolean>) =>
    (await officer.call(listDeclarations, { query })).answer().rows.length;
  expect(await list({ chapter: '01' })).toBe(1);
  expect(await list({ examined: true })).toBe(0);
  expect(await list({ officeCode: 'B' })).toBe(0);
  expect((await officer.call(listDeclarations, { query: { cursor: 'x' } })).problem().code).toBe('invalid_request');
});
