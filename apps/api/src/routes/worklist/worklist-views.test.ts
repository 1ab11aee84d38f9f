import * as contract from '@tidewaiter/contract';
import { inTransaction, openReferrals } from '@tidewaiter/database';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let officer: TestClient;
let colleague: TestClient;
let elsewhere: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  const { database } = server.context;
  await declare(database, [
    ...Array.from({ length: 3 }, (_, n) => ({
      number: `A${n}`,
      office: 'A',
      origin: n === 0 ? 'KR' : 'CN',
      selection: { lane: 'red', risk: 900 - n } as const,
    })),
    { number: 'B0', office: 'B', selection: { lane: 'red', risk: 500 } },
  ]);
  await inTransaction(database, (transaction) => openReferrals(transaction, 1));
  officer = await server.as('officer', { offices: ['A'] });
  colleague = await server.as('officer', { offices: ['A', 'B'] });
  elsewhere = await server.as('officer', { offices: ['B'] });
});
afterAll(() => server.close());

const body = (change: object = {}) => ({
  name: 'From China',
  officeCode: null,
  search: { originCountry: 'CN', columns: 'lane,declaration,stake', density: 'compact' as const },
  ...change,
});
const viewsOf = async (client: TestClient) => (await client.call(contract.listWorklistViews)).answer().rows;

describe('saved views of the queue', () => {
  it('are kept with filters and look, and counted as they would list', async () => {
    const made = await officer.call(contract.createWorklistView, { body: body() });
    expect(made.status).toBe(201);
    expect(made.answer()).toMatchObject({ ...body(), count: 2, owner: { id: expect.any(String) } });
    expect(await viewsOf(officer)).toMatchObject([{ name: 'From China', count: 2 }]);
    expect(await viewsOf(colleague)).toEqual([]);
    const again = await officer.call(contract.createWorklistView, { body: body() });
    expect([again.status, again.problem().code]).toEqual([409, 'conflict']);
  });

  it('are shared with an office, and then seen there, counted for who looks, and changed by their owner alone', async () => {
    const [own] = await viewsOf(officer);
    const params = { id: own?.id ?? '' };
    const shared = await officer.call(contract.replaceWorklistView, {
      params,
      body: body({ name: 'All red', officeCode: 'A', search: { lane: 'red' } }),
    });
    expect(shared.answer()).toMatchObject({ name: 'All red', officeCode: 'A', count: 3 });
    expect(await viewsOf(colleague)).toMatchObject([{ name: 'All red', count: 4 }]);
    expect(await viewsOf(elsewhere)).toEqual([]);
    for (const client of [colleague, elsewhere]) {
      expect((await client.call(contract.replaceWorklistView, { params, body: body() })).status).toBe(404);
      expect((await client.call(contract.deleteWorklistView, { params })).status).toBe(404);
    }
    expect((await officer.call(contract.deleteWorklistView, { params })).status).toBe(204);
    expect(await viewsOf(colleague)).toEqual([]);
    const auditor = await server.as('auditor');
    const { rows } = (await auditor.call(contract.listAudit)).answer();
    expect(rows.filter(({ subject }) => subject === `worklist_view:${params.id}`)).toMatchObject([
      { action: 'worklist_view.deleted' },
      { action: 'worklist_view.replaced', details: { officeCode: 'A' } },
      { action: 'worklist_view.created' },
    ]);
  });

  it('keep an order of several columns, and where a part is no longer known, hold the rest', async () => {
    const analyst = await server.as('analyst', { offices: ['A'] });
    const search = { originCountry: 'CN', lane: 'red', sort: '-stake,registered' } as const;
    const made = (await analyst.call(contract.createWorklistView, { body: body({ search }) })).answer();
    expect(made).toMatchObject({ search, count: 2 });
    await server.context.database.pool.query(
      `UPDATE worklist_view SET search = search || '{"sort": "gone", "columns": "gone,risk"}' WHERE id = $1`,
      [made.id],
    );
    expect(await viewsOf(analyst)).toMatchObject([{ search: { originCountry: 'CN', lane: 'red' }, count: 2 }]);
    expect((await viewsOf(analyst))[0]?.search).not.toHaveProperty('sort');
  });

  it('are shared with no foreign office, hold no filter that there is none of, and are not without number', async () => {
    const foreign = await officer.call(contract.createWorklistView, { body: body({ officeCode: 'B' }) });
    expect([foreign.status, foreign.problem().code]).toEqual([400, 'invalid_request']);
    for (const search of [
      { lane: 'green' },
      { columns: 'lane,lane' },
      { columns: 'secret' },
      { sort: 'why' },
      { originCountry: 'kr' },
    ]) {
      const path = '/api/v1/worklist/views';
      const headers = { 'content-type': 'application/json' };
      const refused = await officer.fetch(path, { method: 'POST', headers, body: JSON.stringify(body({ search })) });
      expect(refused.status).toBe(400);
    }
    for (let at = 0; at < 50; at += 1) {
      const made = await elsewhere.call(contract.createWorklistView, { body: body({ name: `View ${at}` }) });
      expect(made.status).toBe(201);
    }
    const one = await elsewhere.call(contract.createWorklistView, { body: body({ name: 'One more' }) });
    expect([one.status, one.problem().code]).toEqual([409, 'conflict']);
  });
});
