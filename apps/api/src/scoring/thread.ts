import { createRequire } from 'node:module';
import path from 'node:path';
import { type TransferListItem, Worker } from 'node:worker_threads';
import { errorCodes, TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';

const answerSchema = z.object({
  id: z.int(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }).optional(),
  result: z.unknown().optional(),
});

/** A worker thread that answers one question after the other; what it knows stays with it between them. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  // In the order of the questions, which is that of the answers. No map: a map that many pass through keeps its earlier
  // tables and with them whoever waited then, until memory is cleared as a whole.
  #waiting: { readonly id: number; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  #asked = 0;
  #ended: unknown = null;

  /** @param program name of the thread's entry, in this folder, without its ending */
  constructor(program: string) {
    // The built program, also where this file runs from its source: a thread has no part in a test's module loader.
    const room = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@tidewaiter/api')));
    this.#worker = new Worker(path.join(room, 'dist', 'scoring', `${program}.js`), { execArgv: [] });
    this.#worker.on('message', (message) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new TidewaiterError('unavailable', 'A scoring thread ended; try again.')));
  }

  /** The answer to a question; `moved` are buffers that it may keep. */
  ask(question: Question, moved: readonly TransferListItem[] = []): Promise<Answer> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject });
      this.#worker.postMessage({ id, question }, moved);
    });
  }

  /** Ends it at once, whatever it does; who still waits is told. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: unknown): void {
    const answer = answerSchema.parse(message);
    const asker = this.#waiting.shift();
    if (asker?.id !== answer.id) throw new RangeError('a thread answers out of turn');
    if (answer.error) asker.reject(new TidewaiterError(answer.error.code, answer.error.message));
    // Both sides are this program: what an answer holds is fixed by the types of its thread.
    else asker.resolve(answer.result as Answer);
  }

  #fail(error: unknown): void {
    this.#ended ??= error;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { reject } of waiting) reject(this.#ended);
  }
}
