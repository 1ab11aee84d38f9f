import { askColleague, claimReferral, createBatch, deleteBatch, getBatchRejects } from '@tidewaiter/contract';
import { inTransaction, openReferrals } from '@tidewaiter/database';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

async function load(file: string) {
  const headers = { 'content-type': 'text/csv' };
  const response = await analyst.fetch('/api/v1/batches', { method: 'POST', body: Buffer.from(file), headers });
  return createBatch.answer.schema.parse(await response.json());
}
const count = async (table: string) =>
  (await server.context.database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n;

it('takes a loaded batch back whole, after which the same bytes load anew', async () => {
  const file = canonicalFile([{ declaration_number: 'R1' }, { declaration_number: 'R2', hs_code: '' }]);
  const { id } = await load(file);
  const reply = await analyst.call(deleteBatch, { params: { id } });
  expect(reply.answer()).toMatchObject({ status: 'rolled_back', rows: 0, accepted: 0, rejected: 0, sha256: null });
  // What was to come of it does not come any more, and nothing fails over it.
  expect(await count(`job WHERE request ->> 'batchId' = '${id}' AND status NOT IN ('done', 'cancelled')`)).toBe(0);
  expect([await count('declaration_item'), await count('rejected_row')]).toEqual([0, 0]);
  expect((await analyst.call(getBatchRejects, { params: { id } })).text.trimEnd().split('\n')).toHaveLength(1);
  expect((await analyst.call(deleteBatch, { params: { id } })).problem().code).toBe('conflict');
  const again = await load(file);
  expect(again).toMatchObject({ duplicate: false, accepted: 1, rejected: 1 });
  expect(again.id).not.toBe(id);
  await analyst.call(deleteBatch, { params: { id: again.id } });
});

it('takes outcomes back and leaves their declarations; not the other way round', async () => {
  const declarations = await load(canonicalFile([{ declaration_number: 'P1' }]));
  const outcomes = await load('declaration_number,examined_on,outcome\nP1,2024-03-05,compliant\n');
  const refused = await analyst.call(deleteBatch, { params: { id: declarations.id } });
  expect(refused.problem()).toMatchObject({ code: 'decided_already', details: { items: 1 } });
  expect((await analyst.call(deleteBatch, { params: { id: outcomes.id } })).status).toBe(200);
  expect([await count('outcome'), await count('declaration_item')]).toEqual([0, 1]);
  expect((await analyst.call(deleteBatch, { params: { id: declarations.id } })).status).toBe(200);
});

it('takes referrals back with what was only asked about them', async () => {
  const { id } = await load(canonicalFile([{ declaration_number: 'T1' }]));
  const { database } = server.context;
  await declare(database, [{ number: 'T1', selection: { lane: 'red', run: 7 } }]);
  await inTransaction(database, (transaction) => openReferrals(transaction, 7));
  const [officer, colleague] = [await server.as('officer'), await server.as('officer')];
  const body = { to: colleague.userId, question: 'Is this known?' };
  expect((await officer.call(askColleague, { params: { number: 'T1' }, body })).status).toBe(201);
  expect((await analyst.call(deleteBatch, { params: { id } })).status).toBe(200);
  expect([await count('question'), await count('referral')]).toEqual([0, 0]);
});

it('keeps a batch on which an officer has begun to act', async () => {
  const { id } = await load(canonicalFile([{ declaration_number: 'Q1' }, { declaration_number: 'Q2' }]));
  const { database } = server.context;
  await declare(database, [{ number: 'Q1', selection: { lane: 'red' } }]);
  await inTransaction(database, (transaction) => openReferrals(transaction, 1));
  const officer = await server.as('officer');
  expect((await officer.call(claimReferral, { params: { number: 'Q1' } })).status).toBe(200);
  const refused = await analyst.call(deleteBatch, { params: { id } });
  expect(refused.problem()).toMatchObject({ code: 'decided_already', details: { referrals: 1 } });
  expect(await count('declaration_item')).toBe(2);
});
