import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Batch, createBatch, getBatchRejects, type Problem, problemSchema } from '@tidewaiter/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canonicalFile,
  openUpload,
  startTestServer,
  type TestClient,
  type TestServer,
  tablesAsText,
} from '../../testing/index.ts';

const limit = 8 * 1024 * 1024;
const logged: string[] = [];
let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer({ config: { uploadLimitBytes: limit }, logTo: (line) => void logged.push(line) });
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

type Sent = { readonly status: number; readonly text: string };
const batchOf = ({ text }: Sent) => createBatch.answer.schema.parse(JSON.parse(text));
const problemOf = ({ text }: Sent): Problem => problemSchema.parse(JSON.parse(text));

async function send(body: string | Uint8Array, query = 'layout=auto', type = 'text/csv'): Promise<Sent> {
  const init = { method: 'POST', body: Buffer.from(body), headers: { 'content-type': type } };
  const response = await analyst.fetch(`/api/v1/batches?${query}`, init);
  return { status: response.status, text: await response.text() };
}
async function sendForm(file: Blob, fileName: string, query = ''): Promise<Sent> {
  const form = new FormData();
  form.append('note', 'before the file');
  form.append('file', file, fileName);
  const response = await analyst.fetch(`/api/v1/batches${query}`, { method: 'POST', body: form });
  return { status: response.status, text: await response.text() };
}
async function rejectsOf({ id }: Batch): Promise<string[]> {
  const reply = await analyst.call(getBatchRejects, { params: { id } });
  return reply.text.trimEnd().split('\n').slice(1);
}
async function itemsOf(prefix: string): Promise<number> {
  const counted = await server.context.database.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM declaration_item WHERE declaration_number LIKE $1',
    [`${prefix}%`],
  );
  return counted.rows[0]?.n ?? -1;
}
const sums = ({ rows, accepted, rejected, superseded }: Batch) => rows === accepted + rejected + superseded;
const kcsHeader =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud';

describe('a batch file', () => {
  it('of declarations is loaded, each row with one fate', async () => {
    const file = canonicalFile([
      { declaration_number: 'L1' },
      { declaration_number: 'L1', customs_value: '2000' },
      { declaration_number: 'L2', hs_code: 'rice' },
    ]);
    const reply = await send(file, 'layout=canonical&fileName=march.csv');
    expect(reply.status).toBe(201);
    expect(batchOf(reply)).toMatchObject({
      fileName: 'march.csv',
      layout: 'canonical',
      status: 'loaded',
      rows: 3,
      accepted: 1,
      rejected: 1,
      superseded: 1,
      bytes: Buffer.byteLength(file),
      duplicate: false,
      createdBy: 'analyst 1',
      error: null,
      rejectedByCode: [{ code: 'unknown_code', column: 'hs_code', rows: 1 }],
    });
  });

  it('of outcomes finds its declarations', async () => {
    await send(canonicalFile([{ declaration_number: 'O1' }, { declaration_number: 'O2' }]));
    const batch = batchOf(
      await send(
        'declaration_number,examined_on,outcome,finding,additional_duty\nO1,2024-03-05,non_compliant,quantity,12.50\nO2,2024-03-05,compliant,,\nO3,2024-03-05,compliant,,\nO2,2024-03-01,compliant,,\n',
      ),
    );
    expect(batch).toMatchObject({ layout: 'outcomes', rows: 4, accepted: 2, rejected: 2, superseded: 0 });
    expect((await rejectsOf(batch)).map((line) => line.split(',').slice(0, 3))).toEqual([
      ['4', 'declaration_number', 'declaration_not_found'],
      ['5', 'examined_on', 'examined_before_registration'],
    ]);
  });

  it('of the Korean set is an item and its outcome in one row', async () => {
    const row =
      '97061800,2020-01-01,30,B,11,21,11,10,ZZR1LT6,QLRUBN9,0VKY2BR,,040890,BE,BE,0.0,FEU1,G,108.0,372254.4,1,2';
    const batch = batchOf(await send(`${kcsHeader}\n${row}\n`, 'layout=kcs'));
    expect(batch).toMatchObject({ layout: 'kcs', rows: 1, accepted: 1, rejected: 0 });
    const { rows } = await server.context.database.pool.query(
      `SELECT hs_code, outcome FROM declaration_item JOIN outcome USING (declaration_number, item_number) WHERE declaration_number = '97061800'`,
    );
    expect(rows).toEqual([{ hs_code: '040890', outcome: 'non_compliant' }]);
  });

  it('may be packed, or in another encoding', async () => {
    const packed = await send(gzipSync(canonicalFile([{ declaration_number: 'GZ1' }])));
    const latin = await send(Buffer.from(canonicalFile([{ declaration_number: 'LATIN-\xe9' }]), 'latin1'));
    expect([packed, latin].map((reply) => [reply.status, batchOf(reply).accepted])).toEqual([
      [201, 1],
      [201, 1],
    ]);
    expect(await itemsOf('LATIN-é')).toBe(1);
  });

  it('may come in a form, under its own name', async () => {
    const reply = await sendForm(new Blob([canonicalFile([{ declaration_number: 'F1' }])]), 'from a form.csv');
    expect(reply.status).toBe(201);
    expect(batchOf(reply)).toMatchObject({ fileName: 'from a form.csv', accepted: 1 });
  });

  it('may come in a form without a name', async () => {
    const body = `--b\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\n${canonicalFile([{ declaration_number: 'F2' }])}\r\n--b--\r\n`;
    const reply = await send(body, 'fileName=given.csv', 'multipart/form-data; boundary=b');
    expect(batchOf(reply)).toMatchObject({ fileName: 'given.csv', accepted: 1 });
  });

  it('keeps a name without what no name holds', async () => {
    const reply = await send(canonicalFile([{ declaration_number: 'N1' }]), 'fileName=a%00b%0ac.csv');
    expect(batchOf(reply).fileName).toBe('a b c.csv');
  });

  it('sent twice is the same batch', async () => {
    const file = canonicalFile([{ declaration_number: 'T1' }]);
    const first = await send(file, `id=${randomUUID()}`);
    const id = randomUUID();
    const second = await send(file, `id=${id}`);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(batchOf(second)).toMatchObject({ id: batchOf(first).id, duplicate: true, rows: 1, superseded: 0 });
    // No batch of its own is left: asked for by its id, the first one answers.
    const asked = await analyst.fetch(`/api/v1/batches/${id}`);
    expect(await asked.json()).toMatchObject({ id: batchOf(first).id });
  });

  it('sent twice at once is the same batch', async () => {
    const file = canonicalFile(Array.from({ length: 500 }, (_, n) => ({ declaration_number: `AT${n}` })));
    const replies = await Promise.all([send(file), send(file), send(file)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map((reply) => batchOf(reply).id)).size).toBe(1);
    expect(await itemsOf('AT')).toBe(500);
  });

  it('refuses an id that is taken, and leaves that batch alone', async () => {
    const id = randomUUID();
    await send(canonicalFile([{ declaration_number: 'I1' }]), `id=${id}`);
    const reply = await send(canonicalFile([{ declaration_number: 'I2' }]), `id=${id}`);
    expect(problemOf(reply).code).toBe('conflict');
    const kept = await analyst.fetch(`/api/v1/batches/${id}`);
    expect(await kept.json()).toMatchObject({ status: 'loaded', rows: 1 });
    expect(await itemsOf('I2')).toBe(0);
  });
});

describe('what is not a batch file', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
  it.each([
    ['a picture', png, 'unreadable_file'],
    ['a packed file that was cut', gzipSync(canonicalFile([{}])).subarray(0, 60), 'unreadable_file'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'unreadable_file'],
    ['nothing', '', 'unreadable_file'],
    ['blank lines', '\n\n  \n', 'unreadable_file'],
    ['another table', 'name,colour\npear,green\n', 'wrong_header'],
    ['a file without a header', '97061800,2020-01-01,30,B\n97061801,2020-01-01,30,B\n', 'wrong_header'],
  ])('%s is refused whole, with what to do', async (_, body, code) => {
    const id = randomUUID();
    const reply = await send(body, `id=${id}`);
    expect(reply.status).toBe(422);
    expect(problemOf(reply).code).toBe(code);
    expect(problemOf(reply).detail.length).toBeGreaterThan(20);
    const batch = await (await analyst.fetch(`/api/v1/batches/${id}`)).json();
    expect(batch).toMatchObject({ status: 'failed', rows: 0, accepted: 0, rejected: 0, error: { code } });
  });

  it('is refused before it has all come, and its sender hears why', async () => {
    const upload = openUpload(analyst, '/batches', { 'content-type': 'text/csv' });
    await upload.write('name,colour\n');
    await upload.write('pear,green\n'.repeat(30_000));
    const reply = await upload.answer;
    expect(reply.status).toBe(422);
    expect(problemOf(reply).code).toBe('wrong_header');
    upload.cut();
  });

  it('a form that holds no file, is malformed or names no boundary is said so', async () => {
    const form = new FormData();
    form.append('note', 'no file');
    const response = await analyst.fetch('/api/v1/batches', { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(problemOf(await send('x', '', 'multipart/form-data')).code).toBe('invalid_request');
    const cut = await send(
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\ndecl',
      '',
      'multipart/form-data; boundary=b',
    );
    expect(problemOf(cut).code).toBe('upload_cut');
  });

  it('an endless line is refused, and nothing before it is kept', async () => {
    const reply = await send(`${canonicalFile([{ declaration_number: 'E1' }])}${'x'.repeat(limit / 2)}`);
    expect(reply.status).toBe(422);
    expect(problemOf(reply)).toMatchObject({ code: 'line_too_long', details: { line: 3 } });
    expect(await itemsOf('E1')).toBe(0);
  });

  it('a file beyond the limit is refused whole', async () => {
    const row = canonicalFile([{ declaration_number: 'big' }]);
    const reply = await send(
      row +
        row
          .split('\n')[1]
          ?.concat('\n')
          .repeat(limit / 40),
    );
    expect(reply.status).toBe(413);
    expect(problemOf(reply)).toMatchObject({ code: 'too_large', details: { limit } });
    expect(await itemsOf('big')).toBe(0);
  });
});

describe('a bad row', () => {
  it('is rejected by line, column and code with its value, and the rest loads', async () => {
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const good = { net_mass_kg: '1' };
    const file = canonicalFile([
      { ...good, declaration_number: 'B2' },
      { declaration_number: 'B3', customs_value: '-5' },
      { declaration_number: 'B4', customs_value: '1e30' },
      { declaration_number: 'B5', customs_value: '=1+1' },
      { declaration_number: 'B6', registration_date: tomorrow },
      { declaration_number: 'B7', registration_date: '2024-02-30' },
      { declaration_number: 'B8', registration_date: '1901-01-01' },
      { declaration_number: 'B9', origin_country: 'ZQ' },
      { declaration_number: '' },
      { declaration_number: 'B11\0' },
      { declaration_number: 'B12', item_number: '0' },
      { declaration_number: 'B13', net_mass_kg: 'Infinity' },
    ]);
    const ragged = 'B14,1,2024-03-04\n';
    const batch = batchOf(await send(`${file}${ragged}"B15,1,2024\n${file.split('\n')[1]?.replace('B2', 'B16')}\n`));
    expect(batch).toMatchObject({ rows: 15, accepted: 2, rejected: 13 });
    expect(sums(batch)).toBe(true);
    const rejects = (await rejectsOf(batch)).map((line) => line.split(',').slice(0, 4));
    expect(rejects).toMatchObject([
      ['3', 'customs_value', 'negative_number', '-5'],
      ['4', 'customs_value', 'number_out_of_range', '1e30'],
      ['5', 'customs_value', 'not_a_number', 'text of 4 characters'],
      ['6', 'registration_date', 'date_in_future', tomorrow],
      ['7', 'registration_date', 'not_a_date', '2024-02-30'],
      ['8', 'registration_date', 'date_before_1980', '1901-01-01'],
      ['9', 'origin_country', 'unknown_code', 'ZQ'],
      ['10', 'declaration_number', 'missing_value', ''],
      ['11', 'declaration_number', 'nul_byte', 'text of 4 characters'],
      ['12', 'item_number', expect.any(String), '0'],
      ['13', 'net_mass_kg', 'not_a_number', 'text of 8 characters'],
      ['14', '', 'ragged_row', ''],
      ['15', '', 'broken_quote', ''],
    ]);
    expect(await itemsOf('B')).toBe(2);
  });

  it('never tells whom it names: no identifier reaches a table, a rejected row, an error or the log', async () => {
    const secret = 'PLANTED';
    const traders = {
      importer_id: `${secret}IMPORTER`,
      declarant_id: `${secret}DECLARANT`,
      exporter_id: `${secret}EXPORTER`,
    };
    const long = { ...traders, importer_id: `${secret}${'X'.repeat(300)}` };
    const nul = { ...traders, exporter_id: `${secret}\0NUL` };
    const file = canonicalFile([
      { ...traders, declaration_number: 'S1' },
      { ...long, declaration_number: 'S2' },
      { ...nul, declaration_number: 'S3' },
      { ...traders, declaration_number: 'S4', customs_value: '' },
    ]);
    const batch = batchOf(await send(`${file}S5,1,${secret}RAGGED\nS6,"${secret}QUOTE\n`));
    expect(batch).toMatchObject({ accepted: 1, rejected: 5 });
    const rejects = await analyst.call(getBatchRejects, { params: { id: batch.id } });
    const refused = [
      await send(`${file}S7,1,${secret}\xe9`.replaceAll('S', 'R') + Buffer.from([0xff]).toString('latin1')),
      await send(Buffer.concat([Buffer.from(file), Buffer.from(`${secret}BYTES`), Buffer.from([0xff, 0x0a])])),
      await send(`97061800,2020-01-01,30,${secret}HEADLESS,11\n`),
      await send(file, 'layout=kcs'),
    ];
    const told = [batch, rejects.text, ...refused.map(({ text }) => text)]
      .map((text) => JSON.stringify(text))
      .join('\n');
    expect(told).not.toContain(secret);
    expect(logged.join('\n')).toContain('/api/v1/batches');
    expect(logged.join('\n')).not.toContain(secret);
    const tables = await tablesAsText(server.context.database);
    expect(tables).toContain('S1');
    expect(tables).not.toContain(secret);
  });
});
