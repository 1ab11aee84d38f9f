import { realpathSync } from 'node:fs';
import { Socket } from 'node:net';
import { TidewaiterError } from '@tidewaiter/domain';
import pg from 'pg';

/** A connection held for as long as a process uses the server: the server itself then knows who is still there. */
export type Attendance = { port: number; countOthers(): Promise<number>; leave(): Promise<void> };

type Server = { port: number; user: string; password: string; cluster: string };

const applicationName = 'tidewaiter attendance';

/** Answers that waiting does not change. */
const refusals = new Map([
  ['28P01', 'The embedded database refuses the password in postgres.password. Was it changed? Put the old one back.'],
  ['53300', 'The embedded database has no connection left. Stop what else uses it and try again.'],
]);

/** Joins the server of this cluster; null when none answers on the port (yet), or it serves another cluster. */
export async function attend({ port, user, password, cluster }: Server): Promise<Attendance | null> {
  const socket = new Socket();
  const client = new pg.Client({
    stream: () => socket,
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // The server may stop while we attend; nothing depends on this connection then.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const served = rows[0]?.data_directory;
    if (served === undefined || realpathSync(served) !== realpathSync(cluster)) {
      await client.end();
      return null;
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    const refusal = refusals.get(codeOf(error));
    if (refusal !== undefined) throw new TidewaiterError('unavailable', refusal, {}, { cause: error });
    return null;
  }
  // Attending alone must not keep a process from ending.
  socket.unref();
  return {
    port,
    countOthers: () => {
      socket.ref();
      return countOthers(client);
    },
    leave: () => client.end().catch(() => undefined),
  };
}

async function countOthers(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ others: number }>(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [applicationName],
    );
    return rows[0]?.others ?? 0;
  } catch {
    return 0;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
