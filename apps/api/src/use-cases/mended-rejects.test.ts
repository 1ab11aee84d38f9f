import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../access/actor.ts';
import { canonicalFile, startTestServer, type TestServer } from '../testing/index.ts';
import { batchRejectsCsv } from './batch-rejects-csv.ts';
import { bytesInMemory } from './file-bytes.ts';
import { ingestBatch } from './ingest-batch.ts';
import { silent } from './progress.ts';
import { rotatePseudonyms } from './rotate-pseudonyms.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function load(text: string) {
  const file = bytesInMemory(Buffer.from(text));
  const { batch } = await ingestBatch(server.context, systemActor, { fileName: 'x.csv', layout: 'auto', file }, silent);
  return batch;
}
async function rejectsOf(batchId: string) {
  let csv = '';
  for await (const line of batchRejectsCsv(server.context, systemActor, batchId)) csv += line;
  return csv;
}

it('a rejected row that was given back before a rotation asks for its traders again, and so do those that are kept', async () => {
  const before = await load(canonicalFile([{ declaration_number: 'M1', hs_code: '12' }]));
  const given = await rejectsOf(before.id);
  expect(given).toMatch(/~1\.[0-9a-f]{16}/);
  const [header = '', row = ''] = given.trimEnd().split('\n');
  await rotatePseudonyms(server.context, systemActor, {}, silent);
  expect(await rejectsOf(before.id)).not.toMatch(/~\d\./);

  const at = header.split(',').indexOf('hs_code');
  const mended = row.split(',').map((cell, place) => (place === at ? '010121' : cell.replace('~?', 'A')));
  expect(mended.join()).toMatch(/~1\.[0-9a-f]{16}/);
  const again = await load(`${header}\n${mended.join(',')}\n`);
  expect(again).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  expect(await rejectsOf(again.id)).toMatch(/importer_id,missing_value/);
});
