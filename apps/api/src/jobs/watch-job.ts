import { finishJob, type JobProgress, noteJobProgress } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import type { Progress } from '../use-cases/progress.ts';

const notingMilliseconds = 250;

export interface JobWatch {
  readonly progress: Progress;
  /** Notes nothing more; waits for the note that is on its way. */
  readonly stop: () => Promise<void>;
}

/** Notes how far a job has come, and tells its work to stop once it was cancelled or one of the signals says so. */
export function watchJob({ database, log }: Context, jobId: string, signals: readonly AbortSignal[]): JobWatch {
  const controller = new AbortController();
  const cancelled = () => new TidewaiterError('cancelled', 'The work was cancelled.');
  let latest: JobProgress = { step: 'started', done: 0, total: null, loss: null };
  let last = Promise.resolve();
  let noting = false;
  const note = async () => {
    noting = true;
    try {
      if (!(await noteJobProgress(database, jobId, latest))) controller.abort(cancelled());
    } catch (err) {
      log.warn({ jobId, err }, 'progress could not be noted');
    } finally {
      noting = false;
    }
  };
  const timer = setInterval(() => {
    if (!noting) last = note();
  }, notingMilliseconds);
  const progress: Progress = {
    signal: AbortSignal.any([controller.signal, ...signals]),
    report: (step, done, total, loss) => {
      latest = { step, done, total, loss: loss !== undefined && Number.isFinite(loss) ? loss : null };
    },
    settle: async (transaction, result) => {
      if (!(await finishJob(transaction, jobId, result))) throw cancelled();
    },
  };
  return {
    progress,
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}
