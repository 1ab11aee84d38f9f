import { approveModel, listModels, proposeModel, retireModel } from '@tidewaiter/contract';
import { insertModel, inTransaction } from '@tidewaiter/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
let manager: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
  manager = await server.as('manager');
});
afterAll(() => server.close());

/** A model as training leaves it; promotion looks at who trained it and where it stands. */
function trainedBy(userId: string): Promise<number> {
  return inTransaction(server.context.database, (transaction) =>
    insertModel(transaction, {
      kind: 'network',
      asOf: '2024-04-01',
      windowFrom: '2024-01-01',
      windowTo: '2024-03-31',
      items: 900,
      seconds: 1,
      backend: 'wasm',
      seed: 1,
      checksum: 'none',
      artefact: new Uint8Array([1]),
      evaluation: { split: '2024-03-01', rows: [], reliability: [] },
      trainedById: userId,
    }),
  );
}
const statusOf = async (id: number) =>
  (await analyst.call(listModels)).answer().rows.find((model) => model.id === id)?.status;

it('is never promoted by who trained it, whoever proposed it', async () => {
  const id = await trainedBy(manager.userId);
  expect((await analyst.call(proposeModel, { params: { id } })).status).toBe(200);
  expect((await manager.call(approveModel, { params: { id } })).problem().code).toBe('own_proposal');
  expect(await statusOf(id)).toBe('proposed');
});

it('is promoted by a second person, and takes the place of the one before', async () => {
  const [first, second] = [await trainedBy(analyst.userId), await trainedBy(analyst.userId)];
  for (const id of [first, second]) {
    await analyst.call(proposeModel, { params: { id } });
    expect((await manager.call(approveModel, { params: { id } })).answer().status).toBe('live');
  }
  expect([await statusOf(first), await statusOf(second)]).toEqual(['retired', 'live']);
});

it('is not promoted before it was proposed, nor twice', async () => {
  const id = await trainedBy(analyst.userId);
  expect((await manager.call(approveModel, { params: { id } })).problem().code).toBe('conflict');
  await analyst.call(proposeModel, { params: { id } });
  await manager.call(approveModel, { params: { id } });
  expect((await manager.call(approveModel, { params: { id } })).problem().code).toBe('conflict');
});

it('is retired once, and what it scored with stays on record', async () => {
  const id = await trainedBy(analyst.userId);
  expect((await manager.call(retireModel, { params: { id } })).answer().status).toBe('retired');
  expect((await manager.call(retireModel, { params: { id } })).problem().code).toBe('conflict');
});
