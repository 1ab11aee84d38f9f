import {
  exportDeclarations,
  exportDeclarationsWorkbook,
  exportMeasures,
  exportMeasuresWorkbook,
  exportScores,
  exportScoresWorkbook,
  getBatchRejects,
  getBatchRejectsWorkbook,
} from '@tidewaiter/contract';
import { declare } from '@tidewaiter/database/testing';
import { canonicalColumns } from '@tidewaiter/domain';
import { createPseudonymizer, readBatch } from '@tidewaiter/ingestion';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../access/actor.ts';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { bytesInMemory } from '../../use-cases/file-bytes.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import { silent } from '../../use-cases/progress.ts';

let server: TestServer;
let analyst: TestClient;
let batchId = '';
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
  const row = { exporter_id: 'SELLER', goods_description: 'x', freight: '0.10', customs_value: '123456789012345.25' };
  const file = canonicalFile([
    { ...row, declaration_number: '=1+1' },
    { ...row, declaration_number: "''=2", office_code: 'B', procedure_code: '-4000;=A1', hs_code: '010121' },
    { ...row, declaration_number: '-12.50', aeo: '1', quantity: '3' },
    { ...row, declaration_number: 'R1', hs_code: '@SUM(A1)' },
  ]);
  const { batch } = await ingestBatch(
    server.context,
    systemActor,
    { fileName: 'x.csv', layout: 'auto', file: bytesInMemory(Buffer.from(file)) },
    silent,
  );
  batchId = batch.id;
  expect(batch).toMatchObject({ accepted: 3, rejected: 1 });
});
afterAll(() => server.close());

async function* piecesOf(text: string) {
  yield Buffer.from(text);
}
async function valuesOf(csv: string) {
  const pseudonymize = createPseudonymizer(new Uint8Array(32));
  const reading = readBatch({ source: piecesOf(csv), layout: 'canonical', pseudonymize, today: '2026-01-01' });
  const rows: Record<string, string | null>[] = [];
  for await (const { items, rejected } of reading.chunks) {
    expect(rejected).toEqual([]);
    rows.push(
      ...items.map(({ values }) => Object.fromEntries(canonicalColumns.map((name, at) => [name, values[at] ?? null]))),
    );
  }
  return rows;
}
const traders = { importer_id: null, declarant_id: null, exporter_id: null };

it('declarations leave in the canonical layout, and read back as they are stored', async () => {
  const csv = (await analyst.call(exportDeclarations)).text;
  const [header, ...lines] = csv.trimEnd().split('\n');
  expect(header).toBe(canonicalColumns.join(','));
  expect(lines.map((line) => line.split(',', 1)[0])).toEqual(["''=2", '-12.50', "'=1+1"]);
  expect(csv).not.toMatch(/TRADER|SELLER/);
  const { rows: stored } = await server.context.database.pool.query(
    `SELECT ${canonicalColumns.map((name) => `${name}::text`).join(', ')} FROM declaration_item
     ORDER BY registration_date, declaration_number`,
  );
  const hidden = (row: object) => ({ ...row, ...traders });
  expect((await valuesOf(csv)).map(hidden)).toEqual(stored.map(hidden));
  for (const line of lines) expect(line).toMatch(/,[0-9a-f]{16},/);
});

it('dates and offices narrow what leaves', async () => {
  const near = await server.as('analyst', { offices: ['B'] });
  const own = (await near.call(exportDeclarations)).text.trimEnd().split('\n');
  expect(own).toHaveLength(2);
  expect(own[1]).toContain(',B,');
  const none = await analyst.call(exportDeclarations, { query: { from: '2024-03-05', to: '2024-12-31' } });
  expect(none.text.trimEnd().split('\n')).toHaveLength(1);
  const officer = await server.as('officer');
  expect((await officer.call(exportDeclarations)).status).toBe(403);
});

it('each table leaves as a workbook too', async () => {
  await declare(server.context.database, [{ number: 'S1', selection: { lane: 'red' } }]);
  const pairs = [
    [exportDeclarations, exportDeclarationsWorkbook, {}],
    [exportScores, exportScoresWorkbook, {}],
    [exportMeasures, exportMeasuresWorkbook, {}],
    [getBatchRejects, getBatchRejectsWorkbook, { params: { id: batchId } }],
  ] as const;
  for (const [plain, workbook, input] of pairs) {
    const csv = await analyst.call(plain, input);
    const path = workbook.path.replace(':id', batchId);
    const answer = await analyst.fetch(`/api/v1${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(answer.headers.get('content-disposition')).toContain(`"${workbook.answer.fileName}"`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(csv.text.trimEnd().split('\n').length, path).toBeGreaterThan(1);
  }
});

it('a workbook that cannot be made is a problem document', async () => {
  const absent = await analyst.call(getBatchRejectsWorkbook, {
    params: { id: '00000000-0000-4000-8000-000000000001' },
  });
  expect(absent.problem()).toMatchObject({ status: 404, code: 'not_found' });
});
