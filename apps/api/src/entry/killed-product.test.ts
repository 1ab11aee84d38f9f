import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDatabase, type Database, migrate, openDatabase, verifyAudit } from '@tidewaiter/database';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../access/actor.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { openQueue } from '../jobs/queue.ts';
import { ReferralFeed } from '../live/referral-feed.ts';
import { DeclarationDesk } from '../scoring/declaration-desk.ts';
import { givenSecrets } from '../secrets.ts';
import { filesToKill } from '../testing/kill/files-to-kill.ts';
import { type MortalPostgres, startMortalPostgres } from '../testing/kill/mortal-postgres.ts';
import { startMortal } from '../testing/kill/mortal-process.ts';
import { seededRandom } from '../testing/kill/seeded-random.ts';
import { SteadfastSender } from '../testing/kill/steadfast-sender.ts';
import { tablePrints } from '../testing/kill/table-prints.ts';
import { addKey } from '../use-cases/add-key.ts';
import { addUser } from '../use-cases/add-user.ts';
import { bytesInMemory } from '../use-cases/file-bytes.ts';
import { ingestBatch } from '../use-cases/ingest-batch.ts';
import { silent } from '../use-cases/progress.ts';

// `KILLS=30 npx vitest run apps/api/src/entry/killed-product.test.ts` kills as often; `KILL_SEED=n` repeats the moments of a run.
const kills = Number(process.env['KILLS'] ?? 4);
const items = Number(process.env['KILL_ITEMS'] ?? 6000);
const seed = Number(process.env['KILL_SEED'] ?? randomBytes(4).readUInt32BE());
const killsAFile = 4;
const secret = '5e'.repeat(32);
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidewaiter-kills-')));
const files = filesToKill(items, 11);
let postgres: MortalPostgres;
let undisturbed: Readonly<Record<string, string>>;

beforeAll(async () => {
  console.log(`kills ${kills}, items ${items}, KILL_SEED=${seed}`);
  postgres = await startMortalPostgres(folder);
  const context = await newContext('undisturbed');
  for (const { fileName, bytes } of files) {
    await ingestBatch(context, systemActor, { fileName, layout: 'auto', file: bytesInMemory(bytes) }, silent);
  }
  undisturbed = await tablePrints(context.database);
  await context.database.close();
}, 240_000);
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newContext(name: string): Promise<Context> {
  const url = await createDatabase(postgres.url, name);
  await migrate(url);
  const database = openDatabase({ url });
  const config = readConfig({ DATABASE_URL: url, TIDEWAITER_SECRET: secret });
  const log = pino({ level: 'silent' });
  const desk = new DeclarationDesk(database, log);
  const feed = new ReferralFeed(database, log);
  return { config, log, database, desk, feed, queue: await openQueue(database), secrets: givenSecrets(secret) };
}

async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  await new Promise((resolve) => taken.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The key of an analyst, by which files are sent. */
async function keyOf(context: Context): Promise<string> {
  const who = { name: 'Ana', email: 'ana@example.org', role: 'analyst', national: true, officeCodes: [] } as const;
  const { user } = await addUser(context, systemActor, who);
  return (await addKey(context, systemActor, { name: 'kills', userId: user.id, expiresInDays: null })).secret;
}

async function leftOvers({ pool }: Pick<Database, 'pool'>) {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*) FROM upload_chunk)::int AS chunks, (SELECT count(*) FROM job WHERE status <> 'done')::int AS jobs,
       (SELECT count(*) FROM audit_entry WHERE action = 'batch.loaded')::int AS loaded`,
  );
  return rows[0];
}

it(
  'killed at any moment, the product loads each file once and whole',
  async () => {
    const random = seededRandom(seed);
    const killed = { server: 0, worker: 0, postgres: 0 };
    const total = () => killed.server + killed.worker + killed.postgres;
    for (let round = 1; total() < kills; round += 1) {
      const context = await newContext(`round_${round}`);
      const key = await keyOf(context);
      await context.database.close();
      const port = await freePort();
      const environment = {
        DATABASE_URL: context.config.databaseUrl ?? '',
        TIDEWAITER_SECRET: secret,
        TIDEWAITER_WORKER: 'separate',
        TIDEWAITER_DATA: folder,
        PORT: String(port),
      };
      const processes = { server: startMortal('server', environment), worker: startMortal('worker', environment) };
      const sender = new SteadfastSender(`http://127.0.0.1:${port}`, key);
      try {
        for (const { fileName, bytes } of files) {
          let loaded = false;
          const loading = sender.load(randomUUID(), fileName, bytes).finally(() => {
            loaded = true;
          });
          loading.catch(() => undefined);
          for (let n = 0; n < killsAFile && total() < kills; n += 1) {
            await Promise.race([wait(random() * 2500), loading.catch(() => undefined)]);
            const dice = random();
            if (loaded) break;
            const victim = dice < 0.45 ? 'worker' : dice < 0.7 ? 'server' : 'postgres';
            killed[victim] += 1;
            await (victim === 'postgres' ? postgres : processes[victim]).killAndRestart();
          }
          await loading;
        }
        const database = openDatabase({ url: environment.DATABASE_URL });
        try {
          expect(await tablePrints(database)).toEqual(undisturbed);
          expect(await leftOvers(database)).toEqual({ chunks: 0, jobs: 0, loaded: files.length });
          expect(await verifyAudit(database)).toMatchObject({ intact: true });
        } finally {
          await database.close();
        }
      } catch (error) {
        console.log(`KILL_SEED=${seed}, round ${round}\n${processes.server.said()}\n${processes.worker.said()}`);
        throw error;
      } finally {
        await processes.server.close();
        await processes.worker.close();
      }
    }
    console.log(`killed ${JSON.stringify(killed)}: each time the tables were equal row for row`);
  },
  60_000 + kills * 60_000,
);
