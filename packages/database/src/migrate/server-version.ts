import { TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';

const oldest = 15;

/** Refuses servers that lack what the SQL here relies on. */
export async function requireServerVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  refuseOldServer(Number(rows[0]?.server_version_num ?? 0));
}

/** `version` as the server writes it in server_version_num: 150006 is 15.6. */
export function refuseOldServer(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= oldest) return;
  throw new TidewaiterError(
    'unavailable',
    `This server is PostgreSQL ${major}; ${oldest} or newer is needed. Upgrade it, or leave DATABASE_URL empty to use the embedded one.`,
    { major },
  );
}
