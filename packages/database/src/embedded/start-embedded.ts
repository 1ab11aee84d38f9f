import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import { type Attendance, attend } from './attend.ts';
import { embeddedFailure } from './failure.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { withLock } from './lock.ts';
import { superuserPassword } from './password.ts';
import { type EmbeddedPaths, embeddedPaths } from './paths.ts';
import { isServerOf, readPostmaster } from './postmaster.ts';
import { serverSettings } from './server-settings.ts';
import { stopServer } from './stop-server.ts';

/** `url` is of the database "postgres"; `stop` ends the server unless another process still uses it. */
export type Embedded = { url: string; startedHere: boolean; stop(): Promise<void> };

const user = 'tidewaiter';

/** Starts the PostgreSQL of the data directory, or joins the one that another process has started there. */
export async function startEmbedded(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Embedded> {
  try {
    // Root's server runs under another account, which has to pass through; what is secret inside has mode 600.
    if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const paths = embeddedPaths(realpathSync(dataDir));
    return await withLock(paths.lock, () => join(paths, { ...serverSettings, ...settings }));
  } catch (error) {
    if (error instanceof TidewaiterError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw embeddedFailure('The database could not be started', said, error);
  }
}

async function join(paths: EmbeddedPaths, settings: Readonly<Record<string, string>>): Promise<Embedded> {
  const password = superuserPassword(paths.password);
  const { fsync } = settings;
  initialise(paths, user, password, fsync !== 'off');
  const running = await joinRunning(paths, password);
  const attendance = running ?? (await launch(paths, user, password, settings));
  return {
    url: `postgresql://${user}:${password}@127.0.0.1:${attendance.port}/postgres`,
    startedHere: running === null,
    stop: once(() => withLock(paths.lock, () => leave(paths, attendance))),
  };
}

/** A server may be there but still starting or recovering: wait as long as it lives. */
async function joinRunning(paths: EmbeddedPaths, password: string): Promise<Attendance | null> {
  for (;;) {
    const postmaster = readPostmaster(paths.cluster);
    if (postmaster === null || !isServerOf(paths.cluster, postmaster.pid)) return null;
    const attendance = await attend({ port: postmaster.port, user, password, cluster: paths.cluster });
    if (attendance !== null) return attendance;
    await sleep(50);
  }
}

async function leave(paths: EmbeddedPaths, attendance: Attendance): Promise<void> {
  const others = await attendance.countOthers();
  await attendance.leave();
  if (others === 0) await stopServer(paths.cluster);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
