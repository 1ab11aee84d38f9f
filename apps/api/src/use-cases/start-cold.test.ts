import { getDeclaration, getModel } from '@tidewaiter/contract';
import { canonicalCsv, outcomesCsv, simulate } from '@tidewaiter/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../access/actor.ts';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { bytesInMemory } from './file-bytes.ts';
import { ingestBatch } from './ingest-batch.ts';
import { silent } from './progress.ts';
import { scoreBatch } from './score-batch.ts';
import { trainModel } from './train-model.ts';

let server: TestServer;
const world = [...simulate({ world: 'steady', seed: 5, items: 3000, from: '2024-01-01', months: 3 })];
beforeAll(async () => {
  server = await startTestServer({ withWorker: false });
  await load(canonicalCsv(world));
});
afterAll(() => server.close());

async function load(text: Iterable<string>): Promise<void> {
  const file = bytesInMemory(Buffer.from([...text].join('')));
  await ingestBatch(server.context, systemActor, { fileName: 'x.csv', layout: 'auto', file }, silent);
}

it('ranks better than chance where nobody has recorded an outcome, and calls it no probability', async () => {
  const trained = await trainModel(server.context, systemActor, { promote: true }, silent);
  expect(trained).toMatchObject({ kind: 'cold_start', promoted: true, as_of: '2024-04-01', evaluation: { rows: [] } });
  await scoreBatch(server.context, systemActor, {}, silent);
  const guilty = new Set(
    world.filter(({ truth }) => truth.nonCompliant).map(({ item }) => `${item.declarationNumber} ${item.itemNumber}`),
  );
  const { rows } = await server.context.database.pool.query<{ key: string }>(
    `SELECT concat_ws(' ', declaration_number, item_number) AS key FROM item_selection ORDER BY probability DESC`,
  );
  const hits = (keys: typeof rows) => keys.filter(({ key }) => guilty.has(key)).length / keys.length;
  expect(hits(rows.slice(0, 300))).toBeGreaterThan(1.5 * hits(rows));

  const manager = await server.as('manager');
  const [number = ''] = rows[0]?.key.split(' ') ?? [];
  const view = (await manager.call(getDeclaration, { params: { number } })).answer();
  expect(view.items[0]?.selection?.isProbability).toBe(false);
  const model = (await manager.call(getModel, { params: { id: trained.model } })).answer();
  expect(model).toMatchObject({ kind: 'cold_start', status: 'live' });
});

it('is judged by the few outcomes there are, and gives way once there are enough to learn from', async () => {
  const known = world.filter(({ outcome }) => outcome !== null);
  await load(outcomesCsv(known.slice(0, 120)));
  const few = await trainModel(server.context, systemActor, {}, silent);
  expect(few.kind).toBe('cold_start');
  const judged = few.evaluation.rows.filter(({ subset }) => subset === 'all');
  expect(judged.map(({ model, ece }) => [model, ece])).toEqual([
    ['cold_start', null],
    ['price_rule', null],
    ['random', null],
  ]);
  await load(outcomesCsv(known.slice(120)));
  expect((await trainModel(server.context, systemActor, {}, silent)).kind).toBe('blend');
});
