import { setTimeout as sleep } from 'node:timers/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import { isServerOf, readPostmaster } from './postmaster.ts';

const patience = 120_000;

/** A "fast" shutdown: sessions are ended, everything is written, the next start has nothing to recover. */
export async function stopServer(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (postmaster === null || !isServerOf(cluster, postmaster.pid)) return;
  process.kill(postmaster.pid, 'SIGINT');
  const started = Date.now();
  while (isServerOf(cluster, postmaster.pid)) {
    if (Date.now() - started > patience) {
      throw new TidewaiterError('unavailable', 'The embedded database did not stop within two minutes.');
    }
    await sleep(20);
  }
}
