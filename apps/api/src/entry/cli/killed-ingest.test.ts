import { createWriteStream, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connectOrStart, type Database, failAbandonedBatches, listBatches } from '@tidewaiter/database';
import { canonicalCsv, simulate } from '@tidewaiter/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli, startCli } from '../../testing/run-cli.ts';

const items = 40_000;
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidewaiter-killed-')));
const data = path.join(folder, 'data');
const file = path.join(folder, 'declarations.csv');
let database: Database;

beforeAll(async () => {
  await pipeline(Readable.from(canonicalCsv(simulate({ world: 'steady', seed: 5, items }))), createWriteStream(file));
  database = await connectOrStart({ dataDir: data });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function countItems(): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM declaration_item');
  return rows[0]?.n ?? -1;
}
const batches = () => listBatches(database, 50);

/**
 * Waits until the newest of more than `before` batches fits, or has ended before it did, or its process has: bytes that
 * were loaded before leave no record to wait for.
 */
async function until(
  before: number,
  fits: (batch: { status: string; rows: number }) => boolean,
  process: Promise<unknown>,
): Promise<void> {
  let over = false;
  void process.then(() => {
    over = true;
  });
  while (!over) {
    const all = await batches();
    const [newest] = all;
    if (newest && all.length > before && (fits(newest) || !['receiving', 'loading'].includes(newest.status))) return;
    await wait(10);
  }
}

it('a load that is killed leaves all of its batch or none, says so, and can be done again', async () => {
  const moments: ((batch: { status: string; rows: number }) => boolean)[] = [
    ({ status }) => status === 'receiving',
    ({ rows }) => rows > 0,
    ({ status }) => status === 'loading',
  ];
  for (const moment of moments) {
    const before = (await batches()).length;
    const { child, ended } = startCli(data, ['ingest', file]);
    await until(before, moment, ended);
    await wait(Math.random() * 300);
    child.kill('SIGKILL');
    await ended;
    // The server notices within a second or two that nobody is there any more.
    for (let looks = 0; looks < 100; looks += 1) {
      await failAbandonedBatches(database);
      if ((await batches()).every(({ status }) => status === 'failed' || status === 'loaded')) break;
      await wait(100);
    }
    const [newest] = await batches();
    const found = await countItems();
    expect(newest).toMatchObject(
      found === 0 ? { status: 'failed', rows: 0, error: { code: 'upload_cut' } } : { status: 'loaded', rows: items },
    );
    expect([0, items]).toContain(found);
  }
  const done = await runCli(data, ['ingest', file, '--json']);
  expect(done).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(done.stdout)).toMatchObject({ rows: items, accepted: items, rejected: 0, superseded: 0 });
  expect(await countItems()).toBe(items);
}, 240_000);

it('a batch that is coming in elsewhere is not taken for abandoned', async () => {
  const other = path.join(folder, 'other.csv');
  await pipeline(Readable.from(canonicalCsv(simulate({ world: 'steady', seed: 6, items }))), createWriteStream(other));
  const before = (await batches()).length;
  const { ended } = startCli(data, ['ingest', other, '--json']);
  await until(before, ({ status }) => status === 'receiving', ended);
  expect(await failAbandonedBatches(database)).toBe(0);
  expect(await ended).toMatchObject({ exitCode: 0 });
}, 240_000);
