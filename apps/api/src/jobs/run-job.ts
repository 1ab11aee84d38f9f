import { setTimeout as wait } from 'node:timers/promises';
import { checkDatabase, failJob, findJob, type JobRecord, postponeJob, startJob } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { mayPass } from '../use-cases/may-pass.ts';
import type { Progress } from '../use-cases/progress.ts';
import { holdingJob } from './holding-job.ts';
import { watchJob } from './watch-job.ts';

export interface Attempt {
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Aborted when the worker stops. */
  readonly stopping: AbortSignal | undefined;
}

/** As long as this the queue waits after the nth attempt; it is its own rule, told here to those who wait. */
const pauseAfter = (attempt: number) => Math.exp(Math.min(attempt, 10));

/** Does the work of one queued job: notes progress, stops when it is cancelled, and ends with what the work keeps. */
export async function runJob(
  context: Context,
  jobId: string,
  { attempt, maxAttempts, stopping }: Attempt,
  work: (job: JobRecord, progress: Progress) => Promise<unknown>,
): Promise<void> {
  const { database, log } = context;
  const isLastAttempt = attempt >= maxAttempts;
  try {
    await holdingJob(database, jobId, async (lost) => {
      if (!(await startJob(database, jobId, { attempt, maxAttempts }))) return;
      const job = await findJob(database, jobId);
      if (!job) return;
      const watch = watchJob(context, jobId, [lost, ...(stopping ? [stopping] : [])]);
      try {
        await work(job, { ...watch.progress, isLastAttempt });
      } finally {
        await watch.stop();
      }
    });
  } catch (error) {
    await untilDatabaseAnswers(context);
    const known = error instanceof TidewaiterError ? error : null;
    if (known && !mayPass(known)) {
      log.warn({ jobId, code: known.code }, 'job failed');
      await failJob(database.pool, jobId, known.code, known.message);
    } else if (isLastAttempt) {
      log.error({ jobId, err: error }, 'job failed for the last time');
      await failJob(database.pool, jobId, known?.code ?? 'internal', known?.message ?? unexpected);
    } else {
      const failure = { code: known?.code ?? 'internal', message: known?.message ?? unexpected } as const;
      await postponeJob(database.pool, jobId, { ...failure, seconds: pauseAfter(attempt) });
      throw error;
    }
  }
}

const unexpected = 'The work failed unexpectedly; the server log says why.';

/** The queue gives a worker up that cannot say how its job ended, so that is said once there is somebody to listen. */
async function untilDatabaseAnswers({ database, log }: Context): Promise<void> {
  for (let looks = 0; looks < 600; looks += 1) {
    try {
      await checkDatabase(database);
      return;
    } catch (err) {
      if (looks === 0) log.warn({ err }, 'the database does not answer; waiting for it');
      await wait(500);
    }
  }
}
