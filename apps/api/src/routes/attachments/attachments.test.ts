import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Attachment,
  attachmentSchema,
  claimReferral,
  deleteAttachment,
  getAttachment,
  getDeclaration,
  problemSchema,
  recordAct,
} from '@tidewaiter/contract';
import { verifyAudit } from '@tidewaiter/database';
import { largestAttachment } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referItems, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { expireAttachments } from '../../use-cases/expire-attachments.ts';

let folder: string;
let server: TestServer;
let ann: TestClient;
let ben: TestClient;
let stranger: TestClient;
let auditor: TestClient;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-attachments-'));
  server = await startTestServer({ config: { dataDirectory: folder } });
  ann = await server.as('officer', { offices: ['A'] });
  ben = await server.as('officer', { offices: ['A'] });
  stranger = await server.as('officer', { offices: ['B'] });
  auditor = await server.as('auditor');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (number: string, id?: string) => ({ params: { number, ...(id === undefined ? {} : { id }) } });
const pdf = (text: string, length = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${text}\n`), Buffer.alloc(length, text)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = (bytes: Uint8Array) => path.join(folder, 'attachments', sha256(bytes).slice(0, 2), sha256(bytes));
const incoming = () => readdir(path.join(folder, 'attachments', 'incoming'));
const act = { examination: 'physical', examinedOn: '2024-03-05', minutes: 30 } as const;
const items = [{ itemNumber: 1, outcome: 'compliant' }] as const;
const record = (number: string, attachments: string[], by = ann, more = {}) =>
  by.call(recordAct, { ...at(number), body: { ...act, items: [...items], attachments, ...more } });

async function send(number: string, bytes: Uint8Array, fileName = 'invoice.pdf', by = ann) {
  const place = `/api/v1/referrals/${number}/attachments?fileName=${encodeURIComponent(fileName)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await by.fetch(place, { method: 'POST', body: Buffer.from(bytes), headers });
  const text = await response.text();
  return { status: response.status, code: () => problemSchema.parse(JSON.parse(text)).code, text };
}
async function attach(number: string, bytes: Uint8Array, fileName?: string, by = ann): Promise<Attachment> {
  const reply = await send(number, bytes, fileName, by);
  expect(reply.status, reply.text).toBe(201);
  return attachmentSchema.parse(JSON.parse(reply.text));
}
async function download(number: string, id: string, by: TestClient) {
  const response = await by.fetch(`/api/v1/declarations/${number}/attachments/${id}`);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
async function claimed(number: string): Promise<string> {
  await referItems(server, [{ number, office: 'A', day: '2024-03-04' }]);
  await ann.call(claimReferral, at(number));
  return number;
}
const age = (id: string, hours: number) =>
  server.context.database.pool.query(
    'UPDATE attachment SET attached_at = now() - make_interval(hours => $2) WHERE id = $1',
    [id, hours],
  );

it('goes with the act that names it, and is saved by those who may see the declaration, byte for byte', async () => {
  const number = await claimed('T1');
  const bytes = pdf('whole', 3 * 1024 * 1024);
  const name = 'Fäktura "<1>" ١.pdf';
  const file = await attach(number, bytes, name);
  expect(file).toMatchObject({ fileName: name, mediaType: 'application/pdf', size: bytes.length });
  // Until an act names it, it is its officer's own.
  expect((await download(number, file.id, ann)).status).toBe(200);
  expect((await download(number, file.id, ben)).status).toBe(404);
  expect((await record(number, [file.id])).status).toBe(201);
  const seen = (await ben.call(getDeclaration, at(number))).answer();
  expect(seen.acts).toMatchObject([{ attachments: [file] }]);
  for (const by of [ann, ben, auditor]) {
    const saved = await download(number, file.id, by);
    expect(saved.status).toBe(200);
    expect(saved.bytes.equals(bytes)).toBe(true);
    expect(saved.headers.get('content-type')).toBe('application/pdf');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(saved.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('Fäktura')}`);
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(saved.headers.get('cache-control')).toBe('no-store');
    expect(saved.headers.get('content-length')).toBe(String(bytes.length));
  }
  expect((await download(number, file.id, stranger)).status).toBe(404);
  const { rows } = await server.context.database.pool.query<{ action: string; actor_id: string }>(
    `SELECT action, actor_id FROM audit_entry WHERE details ->> 'attachment' = $1 ORDER BY id`,
    [file.id],
  );
  const readers = [ann, ann, ben, auditor].map(({ userId }) => ['attachment.read', userId]);
  expect(rows.map((row) => [row.action, row.actor_id])).toEqual([['attachment.added', ann.userId], ...readers]);
  expect(await verifyAudit(server.context.database)).toMatchObject({ intact: true });
});

it('is kept under its hash and encrypted, once for the same bytes', async () => {
  const number = await claimed('T2');
  const bytes = pdf('PLANTED-NAME', 100);
  const [one, two] = [await attach(number, bytes, 'one.pdf'), await attach(number, bytes, 'two.pdf')];
  const stored = await readFile(kept(bytes));
  expect(stored.includes('PLANTED-NAME')).toBe(false);
  expect(await incoming()).toEqual([]);
  expect((await ann.call(deleteAttachment, at(number, one.id))).status).toBe(204);
  expect((await download(number, two.id, ann)).bytes.equals(bytes)).toBe(true);
  expect((await ann.call(deleteAttachment, at(number, two.id))).status).toBe(204);
  expect(existsSync(kept(bytes))).toBe(false);
  expect((await ann.call(deleteAttachment, at(number, two.id))).problem().code).toBe('not_found');
});

it.each([
  ['a page that is called a PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'attachment_kind'],
  ['nothing at all', Buffer.alloc(0), 415, 'attachment_kind'],
  ['a byte more than the limit', pdf('', 0), 413, 'too_large'],
])('refuses %s, and keeps nothing of it', async (_, given, status, code) => {
  const number = await claimed(`R${status}${given.length}`);
  const bytes =
    code === 'too_large' ? Buffer.concat([given, Buffer.alloc(largestAttachment + 1 - given.length)]) : given;
  const reply = await send(number, bytes);
  expect([reply.status, reply.code()]).toEqual([status, code]);
  expect(await incoming()).toEqual([]);
  expect(existsSync(kept(bytes))).toBe(false);
});

it('takes a file of exactly the limit', async () => {
  const number = await claimed('T3');
  const head = pdf('limit');
  const bytes = Buffer.concat([head, Buffer.alloc(largestAttachment - head.length, 7)]);
  const file = await attach(number, bytes);
  expect((await download(number, file.id, ann)).bytes.equals(bytes)).toBe(true);
});

it('is attached by who holds the case, and to an examined one by officers of its office', async () => {
  const number = await claimed('T4');
  expect((await send(number, pdf('x'), 'a.pdf', ben)).code()).toBe('not_claimed_by_you');
  expect((await send(number, pdf('x'), 'a.pdf', stranger)).code()).toBe('not_found');
  expect((await send(number, pdf('x'), 'a.pdf', auditor)).code()).toBe('not_allowed');
  const first = await attach(number, pdf('first'));
  expect((await record(number, [first.id])).status).toBe(201);
  const second = await attach(number, pdf('second'), 'b.pdf', ben);
  const corrects = { actNumber: 1, reason: 'The invoice was another one.' };
  expect((await record(number, [second.id], ben, { corrects })).answer().actNumber).toBe(2);
  const { acts } = (await ann.call(getDeclaration, at(number))).answer();
  expect(acts.map(({ attachments }) => attachments.map(({ id }) => id))).toEqual([[first.id], [second.id]]);
  // What an act names stays.
  expect((await ann.call(deleteAttachment, at(number, first.id))).problem().code).toBe('not_found');
  expect((await download(number, first.id, ben)).status).toBe(200);
});

it('is named by one act only, of its own referral, by who attached it; else nothing of the act is kept', async () => {
  const [number, other] = [await claimed('T5'), await claimed('T6')];
  const file = await attach(other, pdf('elsewhere'));
  for (const id of [file.id, randomUUID()]) {
    const reply = await record(number, [id]);
    expect([reply.status, reply.problem().code]).toEqual([409, 'attachment_gone']);
    expect(reply.problem().details).toMatchObject({ attachment: id });
  }
  expect((await ann.call(getDeclaration, at(number))).answer().acts).toEqual([]);
  expect((await record(other, [file.id])).status).toBe(201);
  const corrects = { actNumber: 1, reason: 'Counted again.' };
  expect((await record(other, [file.id], ann, { corrects })).problem().code).toBe('attachment_gone');
  expect(
    (
      await record(
        number,
        Array.from({ length: 11 }, () => randomUUID()),
      )
    ).problem().code,
  ).toBe('invalid_request');
});

it('is removed after a day in which no act came to name it, with its bytes; one that an act names is not', async () => {
  const number = await claimed('T7');
  const [young, old, named] = [pdf('young'), pdf('old'), pdf('named')];
  const stays = await attach(number, named);
  expect((await record(number, [stays.id])).status).toBe(201);
  const [first, second] = [await attach(number, young), await attach(number, old)];
  for (const [id, hours] of [
    [stays.id, 1000],
    [first.id, 23],
    [second.id, 25],
  ] as const)
    await age(id, hours);
  const stale = path.join(folder, 'attachments', 'incoming', 'stale');
  await writeFile(stale, 'cut');
  await utimes(stale, new Date(), new Date(Date.now() - 25 * 3_600_000));
  await expireAttachments(server.context);
  expect([young, old, named].map((bytes) => existsSync(kept(bytes)))).toEqual([true, false, true]);
  expect((await download(number, second.id, ann)).status).toBe(404);
  expect((await download(number, stays.id, ann)).status).toBe(200);
  expect(existsSync(stale)).toBe(false);
  expect((await record(number, [second.id], ann, { corrects: { actNumber: 1, reason: 'More.' } })).problem().code).toBe(
    'attachment_gone',
  );
});

it('is refused where too many wait already', async () => {
  const number = await claimed('T8');
  for (let n = 0; n < 30; n += 1) await attach(number, pdf(`many ${n}`));
  expect((await send(number, pdf('one more'))).code()).toBe('too_many_requests');
});

it.each([
  ['cut short', (file: string) => truncate(file, 1024 * 1024 + 44)],
  ['changed', (file: string) => writeFile(file, Buffer.alloc(4096, 1))],
  ['gone', (file: string) => rm(file)],
])('is said to be damaged, and not sent, where it was %s on the disk', async (what, harm) => {
  const number = await claimed(`D${what.length}${what[0]}`);
  const bytes = pdf(what, 1024 * 1024 + 5);
  const file = await attach(number, bytes);
  await harm(kept(bytes));
  const reply = await ann.call(getAttachment, at(number, file.id));
  expect([reply.status, reply.problem().code]).toEqual([422, 'upload_damaged']);
});

it('is broken off, never ended as if it were whole, where only its end is missing', async () => {
  const number = await claimed('D9');
  const bytes = pdf('long', 3 * 1024 * 1024);
  const file = await attach(number, bytes);
  await truncate(kept(bytes), 16 + 2 * (1024 * 1024 + 28));
  await expect(download(number, file.id, ann)).rejects.toThrow();
});
