import { TidewaiterError } from '@tidewaiter/domain';
import pg from 'pg';
import { openEngine } from './engine.ts';
import { readMigrations } from './migrations-folder.ts';
import { requireServerVersion } from './server-version.ts';
import { WholeScriptAdapter } from './whole-script-adapter.ts';

// Any constant will do, as long as every version of this program uses the same.
const lockKey = 7_234_611_900;

/** Applies the migrations that the database lacks, and says which; processes that do it at once take turns. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tidewaiter migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireServerVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    if (await isUpToDate(client)) return [];
    return await apply(url);
  } finally {
    await client.end();
  }
}

/** Whether nothing is left to apply: then the engine, half a second of work, is not started. */
async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (found[0]?.there !== true) return false;
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return readMigrations().migrationDirectories.every(({ path }) => applied.has(path));
}

async function apply(url: string): Promise<string[]> {
  // Prisma's own lock belongs to its session, so the session must end here and not when it has been idle for long.
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  const engine = await openEngine(new WholeScriptAdapter(pool));
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return appliedMigrationNames;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new TidewaiterError('unavailable', `The database could not be migrated: ${said}`, {}, { cause });
  } finally {
    engine.free();
    await pool.end();
  }
}
