import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { TidewaiterError } from '@tidewaiter/domain';
import type { TrainingProgress } from '../../model.ts';
import type { Grown } from '../grow/boost.ts';
import type { GrowTask } from '../grow/grow-task.ts';
import { workMemory } from '../grow/work-memory.ts';
import type { CrewThread } from './crew-thread.ts';

/** Beyond these, waiting for each other costs more than another pair of hands brings. */
const mostThreads = 8;

/** Codes that keep a thread busy: with fewer, the threads of a crew spend their time on waiting for each other. */
const codesPerThread = 1_000_000;

// Node 20 runs no TypeScript: from the sources, as in tests, the threads are those of the build.
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/trees/crew/crew-thread.js' : './crew-thread.js',
  import.meta.url,
);

interface Report {
  readonly round?: number;
  readonly loss?: number;
  readonly grown?: Grown;
}

/**
 * Grows a forest on threads of its own, so that the caller's event loop stays free. The number of threads changes
 * nothing in the answer.
 *
 * @throws TidewaiterError `cancelled` by the signal, `training_diverged` where not one round ended in numbers
 */
export async function growForest(
  task: GrowTask,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly threads?: number | undefined;
    readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
  } = {},
): Promise<Grown> {
  const { signal, onProgress } = options;
  const enough = Math.ceil(task.train.codes.length / codesPerThread);
  const threads = Math.max(1, options.threads ?? Math.min(mostThreads, availableParallelism(), enough));
  const memory = workMemory(task, threads);
  const cancel = () => Atomics.store(task.stop, 0, 1);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const crew = Array.from({ length: threads }, (_, thread) => {
    const workerData: CrewThread = { task, memory, thread, threads };
    return new Worker(threadFile, { workerData });
  });
  try {
    const grown = await new Promise<Grown>((resolve, reject) => {
      for (const worker of crew) {
        worker.on('error', reject);
        worker.on('exit', (code) => {
          if (code !== 0) reject(new TidewaiterError('internal', `A thread that grew trees ended with code ${code}.`));
        });
        worker.on('message', ({ round, loss, grown: done }: Report) => {
          if (done) resolve(done);
          else onProgress?.({ epoch: round ?? 0, epochs: task.settings.rounds, loss: loss ?? Number.NaN });
        });
      }
    });
    if (grown.end === 'cancelled') throw new TidewaiterError('cancelled', 'Training was cancelled.');
    if (grown.end === 'diverged' && grown.forest.roots.length === 0) {
      throw new TidewaiterError('training_diverged', 'Training left the range of numbers in its first round.', {
        epoch: 1,
      });
    }
    return grown;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}
