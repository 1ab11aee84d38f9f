import { setTimeout as wait } from 'node:timers/promises';
import {
  cancelJob,
  completeUpload,
  createUpload,
  deleteBatch,
  getBatch,
  getJob,
  listJobs,
  retryJob,
} from '@tidewaiter/contract';
import { reclaimJobs } from '@tidewaiter/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runWorker } from '../../jobs/run-worker.ts';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { awaitBatch } from '../../use-cases/await-batch.ts';
import { failLostJobs } from '../../use-cases/fail-lost-jobs.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer({ withWorker: false });
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

const pool = () => server.context.database.pool;

/** A file that has come whole and waits, as no worker is there. */
async function waiting(prefix: string) {
  const bytes = Buffer.from(canonicalFile([{ declaration_number: `${prefix}1` }]));
  const { id } = (await analyst.call(createUpload, { body: { fileName: 'a.csv', size: bytes.length } })).answer();
  await analyst.fetch(`/api/v1/uploads/${id}?offset=0`, {
    method: 'PATCH',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const batch = (await analyst.call(completeUpload, { params: { id }, body: {} })).answer();
  const job = batch.jobId ?? '';
  return { id, job };
}
async function withWorker(work: () => Promise<void>): Promise<void> {
  const worker = await runWorker(server.context);
  await work().finally(() => worker.stop());
}
const jobNow = async (id: string) => (await analyst.call(getJob, { params: { id } })).answer();
const batchNow = async (id: string) => (await analyst.call(getBatch, { params: { id } })).answer();

it('a file that has come whole waits as a job, and is cancelled with it or with its batch', async () => {
  const [one, two] = [await waiting('CJ'), await waiting('CB')];
  expect(await jobNow(one.job)).toMatchObject({ kind: 'load', status: 'queued', batchId: one.id, attempts: 0 });
  expect((await analyst.call(cancelJob, { params: { id: one.job } })).answer().status).toBe('cancelled');
  expect((await analyst.call(deleteBatch, { params: { id: two.id } })).answer().status).toBe('cancelled');
  for (const { id, job } of [one, two]) {
    expect([(await batchNow(id)).status, (await jobNow(job)).status]).toEqual(['cancelled', 'cancelled']);
    const { rows } = await pool().query('SELECT 1 FROM upload_chunk WHERE upload_id = $1', [id]);
    const { rows: queued } = await pool().query('SELECT 1 FROM graphile_worker.jobs WHERE key = $1', [job]);
    expect([rows, queued]).toEqual([[], []]);
  }
});

it('a job whose worker has gone is taken up again; one that is held is not', async () => {
  const { id, job } = await waiting('RC');
  const taken = `UPDATE graphile_worker._private_jobs SET locked_by = 'worker-gone', locked_at = now() - interval '1 min',
    attempts = 1 WHERE key = $1`;
  await pool().query(taken, [job]);
  const holder = await pool().connect();
  const lock = `('x' || right(replace($1::text, '-', ''), 16))::bit(64)::bigint`;
  await holder.query(`SELECT pg_advisory_lock(${lock})`, [job]);
  expect(await reclaimJobs(server.context.database)).toEqual([]);
  holder.release(true);
  await wait(200);
  expect(await reclaimJobs(server.context.database)).toEqual([job]);
  await withWorker(async () => {
    expect(await awaitBatch(server.context, id, AbortSignal.timeout(30_000))).toMatchObject({ duplicate: false });
  });
  expect(await jobNow(job)).toMatchObject({ status: 'done', attempts: 2, result: { batch: id } });
});

it('a job whose worker died each time is seen as failed, and loads once it is retried', async () => {
  const { id, job } = await waiting('DL');
  const worn = `UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1`;
  await pool().query(worn, [job]);
  await pool().query(`UPDATE job SET created_at = now() - interval '1 min' WHERE id = $1`, [job]);
  await failLostJobs(server.context);
  expect((await analyst.call(listJobs, { query: { status: 'failed' } })).answer().rows).toMatchObject([
    { id: job, error: { code: 'internal' }, retryable: true },
  ]);
  expect(await batchNow(id)).toMatchObject({ status: 'failed', error: { code: 'internal' } });
  expect((await analyst.call(retryJob, { params: { id: job } })).answer()).toMatchObject({
    status: 'queued',
    error: null,
  });
  expect((await batchNow(id)).status).toBe('queued');
  await withWorker(async () => {
    expect(await awaitBatch(server.context, id, AbortSignal.timeout(30_000))).toMatchObject({ batch: { accepted: 1 } });
  });
  expect((await analyst.call(retryJob, { params: { id: job } })).problem().code).toBe('conflict');
});

it('work that nobody foresaw to fail is tried again later, and says when', async () => {
  const { id, job } = await waiting('RT');
  await pool().query(`ALTER TABLE correction RENAME TO correction_away`);
  await pool().query(`ALTER TABLE declaration_item RENAME TO declaration_item_away`);
  await withWorker(async () => {
    for (let looks = 0; looks < 200 && (await jobNow(job)).nextAttemptAt === null; looks += 1) await wait(50);
    const failed = await jobNow(job);
    expect(failed).toMatchObject({ status: 'queued', attempts: 1, error: { code: 'internal' } });
    expect(Date.parse(failed.nextAttemptAt ?? '')).toBeGreaterThan(Date.parse(failed.createdAt));
    expect((await batchNow(id)).status).toBe('queued');
    await pool().query(`ALTER TABLE correction_away RENAME TO correction`);
    await pool().query(`ALTER TABLE declaration_item_away RENAME TO declaration_item`);
    expect(await awaitBatch(server.context, id, AbortSignal.timeout(30_000))).toMatchObject({ batch: { accepted: 1 } });
  });
  expect(await jobNow(job)).toMatchObject({ status: 'done', attempts: 2, error: null, nextAttemptAt: null });
});

it('a manager looks on, and does not retry', async () => {
  const manager = await server.as('manager');
  const { job } = await waiting('MG');
  expect((await manager.call(listJobs)).status).toBe(200);
  expect((await manager.call(retryJob, { params: { id: job } })).problem().code).toBe('not_allowed');
  const administrator = await server.as('administrator');
  expect((await administrator.call(cancelJob, { params: { id: job } })).status).toBe(200);
});
