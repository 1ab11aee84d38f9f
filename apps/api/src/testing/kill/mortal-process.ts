import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface MortalProcess {
  readonly killAndRestart: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** What it said on its way, for whoever looks into a failure. */
  readonly said: () => string;
}

/** A built program of the product in a process of its own, that can be killed and started again. */
export function startMortal(
  program: 'server' | 'worker',
  environment: Readonly<Record<string, string>>,
): MortalProcess {
  const file = fileURLToPath(new URL(`../../../dist/entry/${program}.js`, import.meta.url));
  let said = '';
  let closing = false;
  let child = start();
  function start(): ChildProcess {
    const started = spawn(process.execPath, [file], {
      env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (piece: Buffer) => {
      said = (said + piece.toString('utf8')).slice(-20_000);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    // What a supervisor does with a process that ended by itself, such as one that began while the database was away.
    started.once('exit', () => {
      if (!closing && child === started) child = start();
    });
    return started;
  }
  const kill = async () => {
    const dying = child;
    if (dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = once(dying, 'exit');
    dying.kill('SIGKILL');
    await gone;
  };
  return {
    killAndRestart: kill,
    close: async () => {
      closing = true;
      await kill();
    },
    said: () => said,
  };
}
