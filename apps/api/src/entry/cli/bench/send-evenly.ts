import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../use-cases/progress.ts';

/** Bodies that are posted to one address as a user, so many a second. */
export interface Sending {
  readonly url: string;
  readonly secret: string;
  readonly bodies: readonly string[];
  readonly rate: number;
}

/** How long one took, from when it should have been sent until it was answered. */
export interface Sent {
  readonly at: number;
  readonly milliseconds: number;
}

/**
 * Posts at an even rate, whether or not those before were answered, from a thread of its own: a sender on the server's
 * event loop would measure itself. Throws where an answer is none.
 */
export async function sendEvenly(sending: Sending, progress: Progress): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const thread = new Worker(new URL('./sender-thread.js', import.meta.url), { workerData: sending, execArgv: [] });
  const stop = () => void thread.terminate();
  progress.signal.addEventListener('abort', stop, { once: true });
  thread.on('message', (one: Sent) => {
    sent.push(one);
    progress.report('deciding', sent.length, sending.bodies.length);
  });
  try {
    await once(thread, 'exit');
    progress.signal.throwIfAborted();
    return sent;
  } finally {
    progress.signal.removeEventListener('abort', stop);
  }
}
