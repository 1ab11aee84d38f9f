import { readMigrations } from '../migrate/migrations-folder.ts';
import type { Database } from '../open-database.ts';

/** Whether the database answers, and the migrations that it still lacks. Throws where it does not answer. */
export async function checkDatabase({ pool }: Database): Promise<{ readonly missingMigrations: readonly string[] }> {
  const { rows } = await pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  const wanted = readMigrations().migrationDirectories.map(({ path }) => path);
  return { missingMigrations: wanted.filter((name) => !applied.has(name)) };
}
