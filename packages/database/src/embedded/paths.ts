import { join } from 'node:path';

/** What the embedded server keeps in the data directory. */
export function embeddedPaths(dataDir: string) {
  return {
    cluster: join(dataDir, 'postgres'),
    password: join(dataDir, 'postgres.password'),
    log: join(dataDir, 'postgres.log'),
    lock: join(dataDir, 'postgres.lock'),
  };
}
export type EmbeddedPaths = ReturnType<typeof embeddedPaths>;
