import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Embedded, startEmbedded } from '@tidewaiter/database';

export interface MortalPostgres {
  /** Of the database "postgres"; stays the same over restarts. */
  readonly url: string;
  /** What `pg_ctl stop -m immediate` does, then a start, which recovers from the log. */
  readonly killAndRestart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A PostgreSQL of its own behind one address, that can be killed and started again. */
export async function startMortalPostgres(folder: string): Promise<MortalPostgres> {
  let server: Embedded = await startEmbedded(folder);
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const { hostname, port } = new URL(server.url);
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve);
  });
  const address = relay.address();
  const url = new URL(server.url);
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  return {
    url: url.href,
    killAndRestart: async () => {
      const pid = Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
      process.kill(pid, 'SIGQUIT');
      await untilGone(pid);
      server = await startEmbedded(folder);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => relay.close(resolve));
      await server.stop();
    },
  };
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(20);
  }
}
