import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPostmaster } from './postmaster.ts';
import { startEmbedded } from './start-embedded.ts';
import { stopServer } from './stop-server.ts';

const room = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tidewaiter-embedded-')));
const made: string[] = [];
// Killing a process loses nothing that the operating system has; only a power cut would need the disk.
const quick = { fsync: 'off' };

beforeAll(() => {
  // Other processes run what was built, so it is brought up to date first.
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-b', room], { stdio: 'inherit' });
});
afterAll(async () => {
  for (const dataDir of made) await stopServer(join(dataDir, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

function directory(name: string): string {
  made.push(join(folder, name));
  return join(folder, name);
}

type User = { url: string; startedHere: boolean; child: ChildProcess; stop(): Promise<void> };

async function otherProcess(dataDir: string): Promise<User> {
  const child = spawn(process.execPath, [join(room, 'src', 'testing', 'use-embedded.mjs'), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url, startedHere } = JSON.parse(String(line));
  return {
    url,
    startedHere,
    child,
    stop: async () => {
      child.stdin.write('stop\n');
      await once(child, 'exit');
    },
  };
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const isRunning = (dataDir: string) => existsSync(join(dataDir, 'postgres', 'postmaster.pid'));

test('data outlives a stop; the password is for the owner only and nobody outside can reach the server', async () => {
  const dataDir = directory('kept');
  const first = await startEmbedded(dataDir);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
  expect(
    await ask(
      first.url,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('fsync') AS fsync,
    current_setting('server_encoding') AS encoding`,
    ),
  ).toEqual([{ listens: '127.0.0.1', fsync: 'on', encoding: 'UTF8' }]);
  await first.stop();
  expect(isRunning(dataDir)).toBe(false);
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  const second = await startEmbedded(dataDir);
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  await second.stop();
});

test('processes that start at once share one server, and the last to leave stops it', async () => {
  const dataDir = directory('shared');
  const users = await Promise.all([otherProcess(dataDir), otherProcess(dataDir), otherProcess(dataDir)]);
  expect(users.filter(({ startedHere }) => startedHere)).toHaveLength(1);
  expect(new Set(users.map(({ url }) => url)).size).toBe(1);
  const starter = users.find(({ startedHere }) => startedHere);
  await starter?.stop();
  const left = users.filter((user) => user !== starter);
  expect(await ask(left[0]?.url ?? '', 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await Promise.all(left.map((user) => user.stop()));
  expect(isRunning(dataDir)).toBe(false);
});

test('after kill -9 of our process and of the server, the next start recovers what was committed', async () => {
  const dataDir = directory('killed');
  const user = await otherProcess(dataDir);
  await ask(user.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
  const server = readPostmaster(join(dataDir, 'postgres'));
  user.child.kill('SIGKILL');
  process.kill(server?.pid ?? 0, 'SIGKILL');
  const next = await startEmbedded(dataDir);
  expect(next.startedHere).toBe(true);
  expect(await ask(next.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
  await next.stop();
});

test('after kill -9 of our process alone, the next start joins the server that is left', async () => {
  const dataDir = directory('orphaned');
  const user = await otherProcess(dataDir);
  user.child.kill('SIGKILL');
  await once(user.child, 'exit');
  const next = await startEmbedded(dataDir);
  expect(next.startedHere).toBe(false);
  await next.stop();
  expect(isRunning(dataDir)).toBe(false);
});

test('a creation that was killed half-way is done again, and a pid that went to another process is not believed', async () => {
  const dataDir = directory('half');
  mkdirSync(join(dataDir, 'postgres.initialising-1'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.initialising-1', 'PG_VERSION'), '18\n');
  const first = await startEmbedded(dataDir, quick);
  await first.stop();
  expect(existsSync(join(dataDir, 'postgres.initialising-1'))).toBe(false);
  writeFileSync(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${join(dataDir, 'postgres')}\n1\n1\n\n\n`,
  );
  const second = await startEmbedded(dataDir);
  expect(second.startedHere).toBe(true);
  await second.stop();
});

test('a directory that cannot be made is said so', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  await expect(startEmbedded(join(folder, 'a-file', 'data'))).rejects.toMatchObject({ code: 'unavailable' });
});

test('the server runs where only its user may enter', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const server = await startEmbedded(directory('closed/data'), quick);
  expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await server.stop();
  expect(readFileSync(join(closed, 'data', 'postgres.log'), 'utf8')).toContain('database system is shut down');
});
