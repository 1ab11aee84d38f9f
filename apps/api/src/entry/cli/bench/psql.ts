import { spawn } from 'node:child_process';
import { TidewaiterError } from '@tidewaiter/domain';

/** Runs one command of PostgreSQL's own client on a database; answers the seconds it took, its start included. */
export async function psql(url: string, command: string, signal: AbortSignal): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const began = performance.now();
  // By the environment, where other users of the machine cannot read the password.
  const env = {
    ...process.env,
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
  const args = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', `--command=${command}`];
  const client = spawn('psql', args, { env, signal, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  client.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    client.once('error', (cause) => reject(notStarted(cause)));
    client.once('close', resolve);
  });
  if (exitCode !== 0) throw new TidewaiterError('unavailable', `psql ended with ${exitCode}: ${said.trim()}`);
  return (performance.now() - began) / 1000;
}

function notStarted(cause: Error): unknown {
  if (!('code' in cause) || cause.code !== 'ENOENT') return cause;
  return new TidewaiterError(
    'unavailable',
    'There is no psql on the PATH, and the reference is loaded with it. Install the PostgreSQL client (Debian: postgresql-client).',
    {},
    { cause },
  );
}
