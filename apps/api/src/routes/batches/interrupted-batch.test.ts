import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { batchSchema, deleteBatch, getBatch, watchBatch } from '@tidewaiter/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalFile, openUpload, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

const rows = (prefix: string, count: number) =>
  canonicalFile(Array.from({ length: count }, (_, n) => ({ declaration_number: `${prefix}${n}` })));
const batchOf = async (id: string) => (await analyst.call(getBatch, { params: { id } })).answer();
const csv = { 'content-type': 'text/csv' };

async function until(id: string, ready: (batch: Awaited<ReturnType<typeof batchOf>>) => boolean) {
  for (let looks = 0; looks < 200; looks += 1) {
    const reply = await analyst.call(getBatch, { params: { id } });
    if (reply.status === 200 && ready(reply.answer())) return reply.answer();
    await wait(50);
  }
  throw new Error(`the batch did not come so far: ${JSON.stringify(await batchOf(id))}`);
}
async function begun(prefix: string, headers: Readonly<Record<string, string>> = csv, opening = '') {
  const id = randomUUID();
  const upload = openUpload(analyst, `/batches?id=${id}`, headers);
  await upload.write(opening + rows(prefix, 3000));
  await until(id, ({ status }) => status === 'receiving');
  return { id, upload };
}
async function expectNothingOf(prefix: string): Promise<void> {
  const { rows: counted } = await server.context.database.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM declaration_item WHERE declaration_number LIKE $1',
    [`${prefix}%`],
  );
  expect(counted).toEqual([{ n: 0 }]);
}

describe('an upload that breaks off', () => {
  it('leaves a failed batch that says so, and nothing else', async () => {
    const { id, upload } = await begun('CUT');
    upload.cut();
    const batch = await until(id, ({ status }) => status === 'failed');
    expect(batch).toMatchObject({ rows: 0, accepted: 0, sha256: null, error: { code: 'upload_cut' } });
    await expectNothingOf('CUT');
  });

  it('does so in a form too', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=b' };
    const opening = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
    const { id, upload } = await begun('FORM', form, opening);
    upload.cut();
    expect((await until(id, ({ status }) => status === 'failed')).error?.code).toBe('upload_cut');
    await expectNothingOf('FORM');
  });
});

describe('a batch that is cancelled while it comes in', () => {
  it('keeps nothing, even where its sender has fallen silent', async () => {
    const { id, upload } = await begun('STOP');
    const cancelled = await analyst.call(deleteBatch, { params: { id } });
    expect(cancelled.answer()).toMatchObject({ status: 'cancelled', error: { code: 'cancelled' } });
    const reply = await upload.answer;
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.text)).toMatchObject({ code: 'cancelled' });
    upload.cut();
    expect(await batchOf(id)).toMatchObject({ status: 'cancelled', rows: 0, accepted: 0, rejected: 0 });
    await expectNothingOf('STOP');
    expect((await analyst.call(deleteBatch, { params: { id } })).problem().code).toBe('conflict');
  });
});

describe('the progress of a batch', () => {
  it('is told as it comes, and ends with the batch', async () => {
    const { id, upload } = await begun('SSE');
    const watching = await analyst.fetch(`/api/v1${watchBatch.path.replace(':id', id)}`);
    expect(watching.headers.get('content-type')).toContain('text/event-stream');
    const told = watching.text();
    for (let n = 0; n < 4; n += 1) {
      await wait(300);
      await upload.write(rows(`SSE${n}-`, 3000).split('\n').slice(1).join('\n'));
    }
    upload.end();
    expect((await upload.answer).status).toBe(201);
    const said = await told;
    expect(said).toMatch(/^retry: \d+\n\n/);
    const states = [...said.matchAll(/^id: \d+\ndata: (.*)$/gm)].map(([, data]) =>
      batchSchema.parse(JSON.parse(data ?? '')),
    );
    expect(states.length).toBeGreaterThan(2);
    expect(states[0]?.status).toBe('receiving');
    expect(states.at(-1)).toMatchObject({ status: 'loaded', rows: 15_000, accepted: 15_000 });
    for (const status of ['receiving', 'loading']) {
      const bytes = states.filter((state) => state.status === status).map((state) => state.bytes);
      expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    }
  });

  it('of a batch that does not exist is a problem, not a stream', async () => {
    const reply = await analyst.fetch(`/api/v1/batches/${randomUUID()}/events`);
    expect(await reply.json()).toMatchObject({ status: 404, code: 'not_found' });
  });
});
