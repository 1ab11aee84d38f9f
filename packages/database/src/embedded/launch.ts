import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor } from './account.ts';
import { type Attendance, attend } from './attend.ts';
import { embeddedBinaries } from './binaries.ts';
import { embeddedFailure } from './failure.ts';
import type { EmbeddedPaths } from './paths.ts';
import { isServerOf, readPostmaster } from './postmaster.ts';
import { runAs } from './run-as.ts';

const logLimit = 10 * 1024 * 1024;
const attempts = 40;

/** Starts the server on a free port, in a session of its own: it outlives us while another process still needs it. */
export async function launch(
  paths: EmbeddedPaths,
  user: string,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<Attendance> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await launchOnce(paths, user, password, settings);
    if (typeof result !== 'string') return result;
    // The port was taken meanwhile, or the children of a killed server have not noticed yet.
    const passes = /could not bind|Address already in use|pre-existing shared memory|postmaster\.pid/.test(result);
    if (!passes || attempt === attempts) throw embeddedFailure('The database did not start', result);
    await sleep(250);
  }
}

async function launchOnce(
  paths: EmbeddedPaths,
  user: string,
  password: string,
  settings: Readonly<Record<string, string>>,
): Promise<Attendance | string> {
  const stale = readPostmaster(paths.cluster);
  if (stale !== null && !isServerOf(paths.cluster, stale.pid)) {
    // PostgreSQL clears the file of a dead server itself, but believes one whose number went to another process.
    if (isAlive(stale.pid) || stale.pid === 0) rmSync(join(paths.cluster, 'postmaster.pid'), { force: true });
  }
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { postgres } = embeddedBinaries();
  const command = runAs(
    accountFor(paths.cluster),
    postgres,
    ['-D', paths.cluster, '-p', String(port), ...flags],
    [join(paths.cluster, 'base')],
  );
  const log = openSync(paths.log, 'a', 0o600);
  const logStart = logSize(paths.log);
  let exited: string | null = null;
  const child = spawn(command.file, command.args, { ...command.options, detached: true, stdio: ['ignore', log, log] });
  child.once('error', (error) => {
    exited = error.message;
  });
  child.once('exit', () => {
    exited ??= 'it ended at once';
  });
  child.unref();
  closeSync(log);
  for (;;) {
    const attendance = await attend({ port, user, password, cluster: paths.cluster });
    if (attendance !== null) return attendance;
    if (exited !== null) return `${exited}\n${readFileSync(paths.log).subarray(logStart).toString('utf8')}`;
    await sleep(30);
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function logSize(log: string): number {
  const { size } = statSync(log);
  if (size <= logLimit) return size;
  truncateSync(log);
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
