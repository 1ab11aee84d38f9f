import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Logger } from 'pino';

const longestPause = 30_000;

/** Runs the worker in a process of its own, so that training and scoring never hold up an answer; starts it anew when it dies. */
export function forkWorker(log: Logger): { readonly stop: () => Promise<void> } {
  const program = path.join(path.dirname(createRequire(import.meta.url).resolve('@tidewaiter/api')), 'entry/worker.js');
  let stopping = false;
  let pause = 500;
  let child = start();
  function start() {
    const worker = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    worker.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'the worker ended; starting it again');
      setTimeout(() => {
        if (!stopping) child = start();
      }, pause).unref();
      pause = Math.min(pause * 2, longestPause);
    });
    return worker;
  }
  return {
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
