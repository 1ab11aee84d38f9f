import * as contract from '@tidewaiter/contract';
import { type ColumnMapping, columnMappingSchema } from '@tidewaiter/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

const header = ['Nummer', 'Tag', 'Amt', 'Firma', 'Land', 'Ware', 'Wert'];
const rows = [
  ['D1', '29.02.2024', 'P', 'ACME', 'CN', '010121', '1.234,50'],
  ['D2', '29.02.2024', 'P', 'ACME', 'CN', '10121', 'x'],
];
const csv = [header, ...rows].map((row) => row.join(';')).join('\n');
const mapping: ColumnMapping = columnMappingSchema.parse({
  name: 'Häfen 1/2',
  kind: 'declarations',
  header,
  columns: {
    declaration_number: { source: 'Nummer' },
    registration_date: { source: 'Tag' },
    office_code: { source: 'Amt' },
    importer_id: { source: 'Firma' },
    origin_country: { source: 'Land' },
    hs_code: { source: 'Ware' },
    customs_value: { source: 'Wert' },
  },
  dateFormat: 'DD/MM/YYYY',
  decimalSign: ',',
});

describe('column mappings', () => {
  let server: TestServer;
  let analyst: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    analyst = await server.as('analyst');
  });
  afterAll(() => server.close());

  const preview = async (query: Record<string, string>, body: string | Uint8Array) => {
    const headers = { 'content-type': 'text/csv' };
    const path = `/api/v1/batches/previews?${new URLSearchParams(query)}`;
    const reply = await analyst.fetch(path, { method: 'POST', headers, body: Buffer.from(body) });
    return reply.json();
  };

  it('are made, listed, replaced and deleted, each with its entry in the audit', async () => {
    const made = await analyst.call(contract.createMapping, { body: mapping });
    expect(made.status).toBe(201);
    expect((await analyst.call(contract.createMapping, { body: mapping })).problem()).toMatchObject({
      code: 'conflict',
    });
    const { name, ...rest } = mapping;
    const changed = { ...rest, kind: 'declarations' as const, dateFormat: 'YYYYMMDD' as const };
    const replaced = await analyst.call(contract.replaceMapping, { params: { name }, body: changed });
    expect(replaced.answer()).toMatchObject({ mapping: { name, dateFormat: 'YYYYMMDD' } });
    const officer = await server.as('officer');
    expect((await officer.call(contract.listMappings)).answer()).toMatchObject({ rows: [{ mapping: { name } }] });
    expect((await officer.call(contract.deleteMapping, { params: { name } })).status).toBe(403);
    expect((await analyst.call(contract.deleteMapping, { params: { name } })).status).toBe(204);
    expect((await analyst.call(contract.deleteMapping, { params: { name } })).status).toBe(404);
    expect((await analyst.call(contract.replaceMapping, { params: { name }, body: changed })).status).toBe(404);
    const auditor = await server.as('auditor');
    const { rows: entries } = (await auditor.call(contract.listAudit)).answer();
    expect(entries.filter(({ subject }) => subject === `mapping:${name}`)).toMatchObject([
      { action: 'mapping.deleted' },
      { action: 'mapping.replaced' },
      { action: 'mapping.created' },
    ]);
  });

  it('name no trader, and hold no constant that is no value', async () => {
    const named = { ...mapping, columns: { ...mapping.columns, importer_id: { constant: 'ACME' } } };
    const refused = await analyst.call(contract.createMapping, { body: named });
    expect(refused.status).toBe(400);
    expect(refused.text).not.toContain('ACME');
    const wrong = { ...mapping, columns: { ...mapping.columns, currency: { constant: 'euros' } } };
    expect((await analyst.call(contract.createMapping, { body: wrong })).problem()).toMatchObject({
      code: 'wrong_header',
    });
  });

  it('are guessed from the beginning of a file, and shown row by row; nothing is kept', async () => {
    const found = contract.batchPreviewSchema.parse(await preview({ whole: 'false' }, `${csv}\nD3;29.0`));
    expect(found).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      columns: header,
      rows,
      layout: null,
    });
    expect(found.guess).toMatchObject({ dateFormat: 'DD/MM/YYYY', decimalSign: ',' });
    const shown = await analyst.call(contract.previewMapping, { body: { mapping, columns: header, rows } });
    expect(shown.answer()).toMatchObject({
      rows: [
        { fault: null, cells: { customs_value: { value: '1234.50' }, registration_date: { value: '2024-02-29' } } },
        { fault: { code: 'leading_zero_lost' }, cells: { customs_value: { code: 'not_a_number' } } },
      ],
    });
    expect(shown.text).not.toContain('ACME');
    const { rows: kept } = await server.context.database.pool.query(
      'SELECT (SELECT count(*) FROM batch)::int AS batches, (SELECT count(*) FROM column_mapping)::int AS mappings',
    );
    expect(kept).toEqual([{ batches: 0, mappings: 0 }]);
  });

  it('are recognised in a preview by the header; a file too large for one is refused', async () => {
    await analyst.call(contract.createMapping, { body: mapping });
    expect(await preview({}, csv)).toMatchObject({ layout: 'mapped', mapping: mapping.name });
    expect(await preview({ mapping: 'none' }, csv)).toMatchObject({ code: 'not_found' });
    const large = Buffer.alloc(contract.previewBytes.whole + 1, 'a\n');
    expect(await preview({}, large)).toMatchObject({ code: 'too_large' });
  });
});
