import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  appendUpload,
  completeUpload,
  createUpload,
  deleteUpload,
  getBatch,
  getUpload,
  problemSchema,
  type Upload,
  uploadSchema,
} from '@tidewaiter/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalFile, startTestServer, type TestClient, type TestServer, tablesAsText } from '../../testing/index.ts';
import { awaitBatch } from '../../use-cases/await-batch.ts';
import { expireUploads } from '../../use-cases/expire-uploads.ts';

const limit = 16 * 1024 * 1024;
let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer({ config: { uploadLimitBytes: limit } });
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

const rows = (prefix: string, count: number) =>
  Buffer.from(canonicalFile(Array.from({ length: count }, (_, n) => ({ declaration_number: `${prefix}${n}` }))));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function announce(bytes: Uint8Array, fileName = 'march.csv'): Promise<Upload> {
  return (await analyst.call(createUpload, { body: { fileName, size: bytes.length } })).answer();
}
async function append(id: string, offset: number, bytes: Uint8Array, sum = '', by = analyst) {
  const query = `offset=${offset}${sum === '' ? '' : `&sha256=${sum}`}`;
  const path = `/api/v1${appendUpload.path.replace(':id', id)}?${query}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await by.fetch(path, { method: 'PATCH', body: Buffer.from(bytes), headers });
  const text = await response.text();
  return {
    status: response.status,
    upload: () => uploadSchema.parse(JSON.parse(text)),
    problem: () => problemSchema.parse(JSON.parse(text)),
  };
}
const complete = (id: string, sum?: string) =>
  analyst.call(completeUpload, { params: { id }, body: sum === undefined ? {} : { sha256: sum } });
const ended = (id: string) => awaitBatch(server.context, id, AbortSignal.timeout(50_000));
async function count(question: string, ...values: unknown[]): Promise<number> {
  const { rows: counted } = await server.context.database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${question}`,
    values,
  );
  return counted[0]?.n ?? -1;
}
const itemsOf = (prefix: string) => count('declaration_item WHERE declaration_number LIKE $1', `${prefix}%`);

describe('a file that comes in parts', () => {
  it('is loaded as one, and its bytes are kept no longer', async () => {
    const bytes = rows('WHOLE', 9000);
    const { id, offset, status } = await announce(bytes);
    expect([offset, status]).toEqual([0, 'receiving']);
    const half = bytes.length >> 1;
    expect((await append(id, 0, bytes.subarray(0, half), sha256(bytes.subarray(0, half)))).upload().offset).toBe(half);
    expect((await append(id, half, bytes.subarray(half))).upload().offset).toBe(bytes.length);
    const reply = await complete(id, sha256(bytes));
    expect([reply.status, reply.answer().id, reply.answer().duplicate]).toEqual([202, id, false]);
    expect(await ended(id)).toMatchObject({ duplicate: false, batch: { accepted: 9000, sha256: sha256(bytes) } });
    expect(await count('upload_chunk WHERE upload_id = $1', id)).toBe(0);
  });

  it('is encrypted while it waits', async () => {
    const plain = rows('PLANTED-PLAIN', 500);
    const packed = gzipSync(Buffer.concat([plain, Buffer.from('PLANTED-PACKED')]), { level: 0 });
    for (const bytes of [plain, packed]) {
      const { id } = await announce(bytes);
      await append(id, 0, bytes);
    }
    const kept = await tablesAsText(server.context.database);
    for (const text of ['PLANTED', 'TRADER-1']) {
      expect(kept).not.toContain(text);
      expect(kept).not.toContain(Buffer.from(text).toString('hex'));
    }
  });

  it('cut at 90 % leaves nothing half-done, and gone on with it equals', async () => {
    const bytes = rows('CUT', 9000);
    const { id } = await announce(bytes);
    const most = Math.floor(bytes.length * 0.9);
    await append(id, 0, bytes.subarray(0, most));
    expect(await itemsOf('CUT')).toBe(0);
    expect((await complete(id)).problem()).toMatchObject({ code: 'wrong_offset', details: { offset: most } });
    expect((await analyst.call(getBatch, { params: { id } })).answer()).toMatchObject({
      status: 'receiving',
      bytes: most,
    });
    const asked = await analyst.fetch(`/api/v1/uploads/${id}`, { method: 'HEAD' });
    expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
      String(most),
      String(bytes.length),
    ]);
    await append(id, most, bytes.subarray(most));
    await complete(id);
    expect(await ended(id)).toMatchObject({ batch: { accepted: 9000, sha256: sha256(bytes) } });
    expect(await itemsOf('CUT')).toBe(9000);
  });

  it('that nobody goes on with expires, and says so of its batch', async () => {
    const bytes = rows('EXPIRE', 100);
    const { id } = await announce(bytes);
    await append(id, 0, bytes.subarray(0, 500));
    await server.context.database.pool.query(`UPDATE upload SET expires_at = now() - interval '1 s' WHERE id = $1`, [
      id,
    ]);
    await expireUploads(server.context);
    const batch = (await analyst.call(getBatch, { params: { id } })).answer();
    expect(batch).toMatchObject({ status: 'failed', error: { code: 'upload_cut' }, rows: 0 });
    expect(await count('upload WHERE id = $1', id)).toBe(0);
    expect(await count('upload_chunk WHERE upload_id = $1', id)).toBe(0);
  });

  it('keeps a part once that is sent twice, one after the other or at once', async () => {
    const bytes = rows('TWICE', 300);
    const { id } = await announce(bytes);
    const part = bytes.subarray(0, 1000);
    expect((await append(id, 0, part)).status).toBe(200);
    expect((await append(id, 0, part)).problem()).toMatchObject({ code: 'wrong_offset', details: { offset: 1000 } });
    const rest = bytes.subarray(1000);
    const both = await Promise.all([append(id, 1000, rest), append(id, 1000, rest)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await complete(id);
    expect(await ended(id)).toMatchObject({ batch: { rows: 300, accepted: 300, superseded: 0 } });
  });

  it('completed twice, and twice at once, is one batch and one load', async () => {
    const bytes = rows('DOUBLE', 200);
    const { id } = await announce(bytes);
    await append(id, 0, bytes);
    const replies = await Promise.all([complete(id), complete(id), complete(id)]);
    expect(replies.map((reply) => [reply.status, reply.answer().id])).toEqual(replies.map(() => [202, id]));
    await ended(id);
    expect((await complete(id)).answer()).toMatchObject({ id, status: 'loaded', duplicate: false });
    expect(await count(`job WHERE kind = 'load' AND request ->> 'batchId' = $1`, id)).toBe(1);
    expect(await itemsOf('DOUBLE')).toBe(200);
  });

  it('with the bytes of another, at once, is the same batch', async () => {
    const bytes = rows('SAME', 400);
    const ids = await Promise.all([announce(bytes), announce(bytes)]).then((both) => both.map(({ id }) => id));
    await Promise.all(ids.map((id) => append(id, 0, bytes)));
    await Promise.all(ids.map((id) => complete(id)));
    const batches = await Promise.all(ids.map(ended));
    expect(new Set(batches.map(({ batch }) => batch.id)).size).toBe(1);
    expect(batches.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    expect(await itemsOf('SAME')).toBe(400);
    const repeated = ids.find((_, at) => batches[at]?.duplicate) ?? '';
    expect((await complete(repeated)).answer()).toMatchObject({ id: batches[0]?.batch.id, duplicate: true });
    expect((await analyst.call(getBatch, { params: { id: repeated } })).answer().id).toBe(batches[0]?.batch.id);
  });
});

describe('what is wrong with a part', () => {
  it('is told before anything of it is kept, where its checksum is given', async () => {
    const bytes = rows('SUM', 10);
    const { id } = await announce(bytes);
    expect((await append(id, 0, bytes, sha256(Buffer.from('other')))).problem().code).toBe('upload_damaged');
    expect((await analyst.call(getUpload, { params: { id } })).answer().offset).toBe(0);
  });

  it('shows in the checksum of the whole, and nothing is loaded', async () => {
    const bytes = rows('WRONGSUM', 10);
    const { id } = await announce(bytes);
    await append(id, 0, bytes);
    await complete(id, sha256(Buffer.from('other')));
    await expect(ended(id)).rejects.toMatchObject({ code: 'upload_damaged' });
    expect(await itemsOf('WRONGSUM')).toBe(0);
  });

  it('ends the upload where it is no file of ours, before the rest is sent', async () => {
    const bytes = Buffer.from(`name,colour\n${'pear,green\n'.repeat(100_000)}`);
    const { id } = await announce(bytes);
    expect((await append(id, 0, bytes.subarray(0, 500_000))).problem().code).toBe('wrong_header');
    const batch = (await analyst.call(getBatch, { params: { id } })).answer();
    expect(batch).toMatchObject({ status: 'failed', error: { code: 'wrong_header' } });
    expect((await append(id, 500_000, bytes.subarray(500_000))).problem().code).toBe('wrong_offset');
  });

  it('is told where more comes than was announced, or than the limit', async () => {
    const bytes = rows('MORE', 50);
    const { id } = await announce(bytes);
    expect((await append(id, 0, Buffer.concat([bytes, bytes]))).problem().code).toBe('invalid_request');
    const large = await analyst.call(createUpload, { body: { fileName: 'a.csv', size: limit + 1 } });
    expect(large.problem()).toMatchObject({ code: 'too_large', details: { limit } });
  });
});

describe('an upload', () => {
  it('is nobody else’s', async () => {
    const bytes = rows('MINE', 10);
    const { id } = await announce(bytes);
    const colleague = await server.as('analyst');
    expect((await colleague.call(getUpload, { params: { id } })).problem().code).toBe('not_found');
    expect((await append(id, 0, bytes, '', colleague)).problem().code).toBe('not_found');
    expect((await colleague.call(deleteUpload, { params: { id } })).problem().code).toBe('not_found');
  });

  it('given up leaves nothing, and cannot be gone on with', async () => {
    const bytes = rows('GIVEN', 10);
    const { id } = await announce(bytes);
    await append(id, 0, bytes.subarray(0, 100));
    expect((await analyst.call(deleteUpload, { params: { id } })).status).toBe(204);
    expect(await count('upload_chunk WHERE upload_id = $1', id)).toBe(0);
    expect((await append(id, 100, bytes.subarray(100))).problem().code).toBe('wrong_offset');
    expect((await analyst.call(getBatch, { params: { id } })).answer().status).toBe('cancelled');
    expect((await analyst.call(deleteUpload, { params: { id } })).problem().code).toBe('conflict');
  });

  it('does not take an id that is taken', async () => {
    const { id } = await announce(rows('TAKEN', 1));
    const again = await analyst.call(createUpload, { body: { id, fileName: 'b.csv', size: 10 } });
    expect(again.problem().code).toBe('conflict');
    expect((await analyst.call(getUpload, { params: { id: randomUUID() } })).problem().code).toBe('not_found');
  });
});
