import { getJob, getPrivacy, listAudit, putPrivacy, rotatePseudonyms } from '@tidewaiter/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../access/actor.ts';
import { runWorker } from '../../jobs/run-worker.ts';
import { canonicalFile, startTestServer, type TestClient, type TestServer, tablesAsText } from '../../testing/index.ts';
import { bytesInMemory } from '../../use-cases/file-bytes.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import { silent } from '../../use-cases/progress.ts';

let server: TestServer;
let administrator: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.as('administrator');
});
afterAll(() => server.close());

async function load(declaration_number: string, goods_description: string) {
  const file = bytesInMemory(Buffer.from(canonicalFile([{ declaration_number, goods_description }])));
  await ingestBatch(server.context, systemActor, { fileName: 'x.csv', layout: 'auto', file }, silent);
}
async function stored(number: string) {
  const { rows } = await server.context.database.pool.query<{ goods_description: string | null; importer_id: string }>(
    'SELECT goods_description, importer_id FROM declaration_item WHERE declaration_number = $1',
    [number],
  );
  return rows[0];
}

it('free text is dropped until an administrator switches it on, and again once it is off', async () => {
  expect((await administrator.call(getPrivacy)).answer()).toEqual({
    settings: { keepGoodsDescription: false },
    pseudonymGeneration: 1,
  });
  await load('T1', 'DROPPED-WORDS');
  expect(await stored('T1')).toMatchObject({ goods_description: null });
  expect(await tablesAsText(server.context.database)).not.toContain('DROPPED-WORDS');
  const on = await administrator.call(putPrivacy, { body: { keepGoodsDescription: true } });
  expect(on.answer().settings).toEqual({ keepGoodsDescription: true });
  await load('T2', 'kept words');
  expect(await stored('T2')).toMatchObject({ goods_description: 'kept words' });
  await administrator.call(putPrivacy, { body: { keepGoodsDescription: false } });
  await load('T3', 'OTHER-WORDS');
  expect(await stored('T3')).toMatchObject({ goods_description: null });
  expect(await stored('T2')).toMatchObject({ goods_description: 'kept words' });
  const { rows } = (await administrator.call(listAudit, { query: { action: 'privacy.saved' } })).answer();
  expect(rows.map(({ details }) => details)).toEqual([{ keepGoodsDescription: false }, { keepGoodsDescription: true }]);
});

it('an administrator starts a rotation, and sees it end with what was re-keyed', async () => {
  await load('R1', '');
  const before = await stored('R1');
  const worker = await runWorker(server.context);
  try {
    const job = (await administrator.call(rotatePseudonyms, { body: { full: true } })).answer();
    expect(job).toMatchObject({ kind: 'rotate_pseudonyms', status: 'queued' });
    const done = async () => (await administrator.call(getJob, { params: { id: job.id } })).answer();
    await expect.poll(async () => (await done()).status, { timeout: 30_000, interval: 100 }).toBe('done');
    expect((await done()).result).toMatchObject({ generation: 2, broken_criteria: [], older_models: [] });
  } finally {
    await worker.stop();
  }
  expect((await administrator.call(getPrivacy)).answer().pseudonymGeneration).toBe(2);
  expect((await stored('R1'))?.importer_id).not.toBe(before?.importer_id);
});
