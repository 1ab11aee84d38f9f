import { getRetraining, listJobs, setRetraining } from '@tidewaiter/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../testing/index.ts';
import { retrainWhenDue } from './retrain-when-due.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

const begun = async () =>
  (await server.context.database.pool.query(`SELECT request, started_by_id FROM job WHERE kind = 'train'`)).rows;

it('trains by no clock until somebody sets one', async () => {
  expect((await analyst.call(getRetraining)).answer()).toEqual({ every: 'off', lastOn: null });
  expect(await retrainWhenDue(server.context, '2026-03-01')).toBe(false);
  expect(await begun()).toEqual([]);
});

it('begins once when it is due, however many workers look, and proposes', async () => {
  const set = await analyst.call(setRetraining, { body: { every: 'weekly' } });
  expect(set.answer()).toEqual({ every: 'weekly', lastOn: null });
  const looks = await Promise.all([1, 2, 3, 4].map(() => retrainWhenDue(server.context, '2026-03-02')));
  expect(looks.filter(Boolean)).toHaveLength(1);
  expect(await begun()).toEqual([{ request: { propose: true }, started_by_id: 'system' }]);
  expect(await retrainWhenDue(server.context, '2026-03-08')).toBe(false);
  expect(await retrainWhenDue(server.context, '2026-03-09')).toBe(true);
  expect((await analyst.call(getRetraining)).answer()).toEqual({ every: 'weekly', lastOn: '2026-03-09' });
});

it('says in the audit who set the clock', async () => {
  const { rows } = await server.context.database.pool.query(
    `SELECT actor_id, details FROM audit_entry WHERE action = 'model.schedule_set'`,
  );
  expect(rows).toEqual([{ actor_id: analyst.userId, details: { every: 'weekly' } }]);
});

it('is set by nobody but analysts and administrators', async () => {
  const manager = await server.as('manager');
  expect((await manager.call(setRetraining, { body: { every: 'off' } })).problem().code).toBe('not_allowed');
  expect((await analyst.call(listJobs, { query: { limit: 5 } })).answer().rows.length).toBe(2);
});
