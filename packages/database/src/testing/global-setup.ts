import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopServer } from '../embedded/stop-server.ts';

/** Gives the run a folder for its server; the first database test starts it there. */
export default function setup(): () => Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tidewaiter-test-')));
  Object.assign(process.env, { TIDEWAITER_TEST_SERVER: folder });
  return async () => {
    await stopServer(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  };
}
