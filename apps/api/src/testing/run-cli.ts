import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/entry/cli.js', import.meta.url));

export interface CliRun {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Starts the built command line on a data directory of its own, and nothing else of this environment's settings. */
export function startCli(dataDirectory: string, args: readonly string[]): CliRun {
  const env = { ...process.env, TIDEWAITER_DATA: dataDirectory };
  for (const name of ['DATABASE_URL', 'TIDEWAITER_SECRET']) Reflect.deleteProperty(env, name);
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    stdout += piece.toString('utf8');
  });
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString('utf8');
  });
  const ended = new Promise<Awaited<CliRun['ended']>>((resolve) => {
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  return { child, ended };
}

export const runCli = (dataDirectory: string, args: readonly string[]) => startCli(dataDirectory, args).ended;
