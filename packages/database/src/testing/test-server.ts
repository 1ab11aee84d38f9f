import { createHash } from 'node:crypto';
import { createDatabase } from '../create-database.ts';
import { withLock } from '../embedded/lock.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { migrate } from '../migrate/migrate.ts';
import { readMigrations } from '../migrate/migrations-folder.ts';

export type TestServer = { url: string; template: string };

// A test's database may be lost with the power; the waiting would be for nothing.
const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

let joined: Promise<TestServer> | null = null;

/**
 * The server of this test run, with a migrated template in it. The first file that asks starts it, so that tests
 * without a database pay nothing; it stays up for the files that follow, and the end of the run stops it.
 */
export function joinTestServer(): Promise<TestServer> {
  joined ??= join();
  return joined;
}

async function join(): Promise<TestServer> {
  const { TIDEWAITER_TEST_SERVER: folder, TEST_DATABASE_URL: given } = process.env;
  if (folder === undefined) throw new Error('Run database tests through the vitest.config.ts of the root.');
  const url = given ?? (await startEmbedded(folder, unsafe)).url;
  const template = await withLock(`${folder}/template.lock`, () => migratedTemplate(url));
  return { url, template };
}

async function migratedTemplate(server: string): Promise<string> {
  const name = `tidewaiter_template_${fingerprint()}`;
  await migrate(await createDatabase(server, name));
  return name;
}

/** A server that outlives the run must not offer the template of yesterday's migrations. */
function fingerprint(): string {
  const { migrationDirectories } = readMigrations();
  return createHash('sha256').update(JSON.stringify(migrationDirectories)).digest('hex').slice(0, 12);
}
