import { failJob, findJob, finishJob, type JobRecord, noteJobProgress, startJob } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import type { Progress } from '../use-cases/progress.ts';

const notingMilliseconds = 250;

/** Does the work of one queued job: notes progress, stops when it is cancelled, and ends with what the work keeps. */
export async function runJob(
  context: Context,
  jobId: string,
  lastAttempt: boolean,
  work: (job: JobRecord, progress: Progress) => Promise<unknown>,
): Promise<void> {
  const { database, log } = context;
  if (!(await startJob(database, jobId))) return;
  const job = await findJob(database, jobId);
  if (!job) return;
  const watch = watchJob(context, jobId);
  try {
    await work(job, watch.progress);
  } catch (error) {
    if (error instanceof TidewaiterError) {
      log.warn({ jobId, code: error.code }, 'job failed');
      await failJob(database, jobId, error.code, error.message);
    } else if (lastAttempt) {
      log.error({ jobId, err: error }, 'job failed for the last time');
      await failJob(
        database,
        jobId,
        'internal',
        'The work failed unexpectedly, more than once; the server log says why.',
      );
    } else throw error;
  } finally {
    watch.stop();
  }
}

function watchJob({ database, log }: Context, jobId: string) {
  const controller = new AbortController();
  let latest = { step: 'started', done: 0, total: null as number | null };
  const timer = setInterval(() => {
    noteJobProgress(database, jobId, latest).then(
      (goesOn) => {
        if (!goesOn) controller.abort(new TidewaiterError('cancelled', 'The work was cancelled.'));
      },
      (error: unknown) => log.warn({ jobId, err: error }, 'progress could not be noted'),
    );
  }, notingMilliseconds);
  const progress: Progress = {
    signal: controller.signal,
    report: (step, done, total) => {
      latest = { step, done, total };
    },
    settle: async (transaction, result) => {
      if (await finishJob(transaction, jobId, result)) return;
      throw new TidewaiterError('cancelled', 'The work was cancelled.');
    },
  };
  return { progress, stop: () => clearInterval(timer) };
}
