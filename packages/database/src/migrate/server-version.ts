import { TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';

const oldest = 15;

/** Refuses servers that lack what the SQL here relies on. */
export async function requireServerVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num ?? 0) / 10_000);
  if (major < oldest) {
    throw new TidewaiterError(
      'unavailable',
      `This server is PostgreSQL ${major}; ${oldest} or newer is needed. Upgrade it, or leave DATABASE_URL empty to use the embedded one.`,
      { major },
    );
  }
}
