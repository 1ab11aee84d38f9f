import { gzipSync } from 'node:zlib';
import {
  type Batch,
  createBatch,
  createMapping,
  getBatch,
  getBatchRejects,
  type Problem,
  problemSchema,
} from '@tidewaiter/contract';
import { columnMappingSchema } from '@tidewaiter/domain';
import { xlsxOf } from '@tidewaiter/ingestion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

type Sent = { readonly status: number; readonly text: string };
const batchOf = ({ text }: Sent) => createBatch.answer.schema.parse(JSON.parse(text));
const problemOf = ({ text }: Sent): Problem => problemSchema.parse(JSON.parse(text));

async function send(body: string | Uint8Array, query: Record<string, string> = {}): Promise<Sent> {
  const init = { method: 'POST', body: Buffer.from(body), headers: { 'content-type': 'application/octet-stream' } };
  const response = await analyst.fetch(`/api/v1/batches?${new URLSearchParams(query)}`, init);
  return { status: response.status, text: await response.text() };
}

async function workbookOf(rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> {
  const [names = [], ...cells] = canonicalFile(rows)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  async function* each() {
    yield* cells;
  }
  const columns = names.map((name) => ({ name, kind: 'text' as const }));
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf({ columns, rows: each() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const rejectsOf = async ({ id }: Pick<Batch, 'id'>) => (await analyst.call(getBatchRejects, { params: { id } })).text;

const countOf = async (prefix: string) => {
  const { rows } = await server.context.database.pool.query<{ n: number; traders: number }>(
    'SELECT count(*)::int AS n, count(DISTINCT importer_id)::int AS traders FROM declaration_item WHERE declaration_number LIKE $1',
    [`${prefix}%`],
  );
  return rows[0];
};

describe('a batch file in another format', () => {
  it('is loaded as a spreadsheet, packed, or in another encoding, and says what it was', async () => {
    const xlsx = batchOf(await send(await workbookOf([{ declaration_number: 'X1' }, { declaration_number: 'X2' }])));
    expect(xlsx).toMatchObject({ layout: 'canonical', format: 'xlsx', encoding: null, rows: 2, accepted: 2 });
    const packed = batchOf(await send(gzipSync(canonicalFile([{ declaration_number: 'X3' }]))));
    expect(packed).toMatchObject({ format: 'csv.gz', encoding: 'utf-8', accepted: 1 });
    const latin = Buffer.from(canonicalFile([{ declaration_number: 'X4', procedure_code: 'é' }]), 'latin1');
    expect(batchOf(await send(latin))).toMatchObject({ format: 'csv', encoding: 'iso-8859-1', accepted: 1 });
    expect(await countOf('X')).toEqual({ n: 4, traders: 1 });
  });

  it('is read by a stored mapping, named or recognised; one that is not there is told', async () => {
    const mapping = columnMappingSchema.parse({
      name: 'north',
      kind: 'declarations',
      header: ['no', 'day', 'house', 'who', 'from', 'what', 'worth'],
      columns: {
        declaration_number: { source: 'no' },
        registration_date: { source: 'day' },
        office_code: { source: 'house' },
        importer_id: { source: 'who' },
        origin_country: { source: 'from' },
        hs_code: { source: 'what' },
        customs_value: { source: 'worth' },
      },
      dateFormat: 'DD/MM/YYYY',
    });
    const fileOf = (number: string) =>
      `no,day,house,who,from,what,worth\n${number},04/03/2024,A,TRADER-1,CN,870323,5\n`;
    expect(problemOf(await send(fileOf('M1'))).code).toBe('wrong_header');
    expect(problemOf(await send(fileOf('M1'), { mapping: 'north' })).code).toBe('not_found');
    await analyst.call(createMapping, { body: mapping });
    expect(batchOf(await send(fileOf('M1'), { mapping: 'north' }))).toMatchObject({
      layout: 'mapped',
      mapping: 'north',
    });
    expect(batchOf(await send(fileOf('M2')))).toMatchObject({ layout: 'mapped', mapping: 'north', accepted: 1 });
    expect(await countOf('M')).toEqual({ n: 2, traders: 1 });
  });
});

describe('a file with rejected rows', () => {
  const rows = [{ declaration_number: 'A1' }, { declaration_number: 'A2', hs_code: '10121' }];

  it('leaves nothing but their list where it was to come in whole or not at all', async () => {
    const id = crypto.randomUUID();
    const reply = await send(canonicalFile(rows), { id, acceptance: 'all_or_nothing' });
    expect(problemOf(reply)).toMatchObject({ status: 422, code: 'rows_rejected', details: { rejected: 1, listed: 1 } });
    expect(await countOf('A')).toEqual({ n: 0, traders: 0 });
    const failed = (await analyst.call(getBatch, { params: { id } })).answer();
    expect(failed).toMatchObject({ status: 'failed', accepted: 0, error: { code: 'rows_rejected' } });
    expect(failed.rejectedByCode).toMatchObject([{ code: 'leading_zero_lost', column: 'hs_code', rows: 1 }]);
    expect(await rejectsOf({ id })).toMatch(/^3,hs_code,leading_zero_lost,10121,/m);
    const whole = await send(canonicalFile(rows).replace('10121', '010121'), { acceptance: 'all_or_nothing' });
    expect(batchOf(whole)).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('gives them back so that they can be mended and sent again, with their traders', async () => {
    const first = batchOf(
      await send(canonicalFile([{ declaration_number: 'B1' }, { declaration_number: 'B2', hs_code: 'x1' }])),
    );
    const listed = await rejectsOf(first);
    expect(listed).not.toContain('TRADER-1');
    const again = batchOf(await send(listed.replaceAll('~?', '870323')));
    expect(again).toMatchObject({ layout: 'canonical', accepted: 1, rejected: 0, unknownColumns: [] });
    expect(await countOf('B')).toEqual({ n: 2, traders: 1 });
  });

  it('is rejected whole too where an outcome finds no declaration', async () => {
    const outcomes = 'declaration_number,examined_on,outcome\nnowhere,2024-03-05,compliant\n';
    const reply = await send(outcomes, { acceptance: 'all_or_nothing' });
    expect(problemOf(reply)).toMatchObject({ code: 'rows_rejected' });
  });
});
