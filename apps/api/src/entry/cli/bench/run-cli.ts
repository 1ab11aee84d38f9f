import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { TidewaiterError } from '@tidewaiter/domain';

const program = fileURLToPath(new URL('../../cli.js', import.meta.url));

/** Runs a command in a program of its own: what it needs of memory is not what is measured. */
export async function runCli(
  words: readonly string[],
  signal: AbortSignal,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const options = { signal, stdio: 'ignore', env: { ...process.env, ...env } } as const;
  const child = spawn(process.execPath, [program, ...words, '--json'], options);
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new TidewaiterError('unavailable', `${words[0]} ended with ${exitCode}.`);
}
