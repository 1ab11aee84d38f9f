import { failAbandonedBatches, reclaimJobs } from '@tidewaiter/database';
import type { Context } from '../context.ts';
import { expireAttachments } from '../use-cases/expire-attachments.ts';
import { expireUploads } from '../use-cases/expire-uploads.ts';
import { failLostJobs } from '../use-cases/fail-lost-jobs.ts';
import { retrainWhenDue } from '../use-cases/retrain-when-due.ts';

const betweenSweeps = 2000;
/** Every so many sweeps what is in no hurry is swept too. */
const seldom = 15;

/** Looks again and again for what others left behind: jobs of killed workers, files that nobody goes on sending. */
export function startSweeps(context: Context): { readonly stop: () => Promise<void> } {
  const { database, log } = context;
  let sweeps = 0;
  let last = Promise.resolve();
  let sweeping = false;
  const sweep = async () => {
    sweeping = true;
    try {
      const reclaimed = await reclaimJobs(database);
      if (reclaimed.length > 0) log.warn({ jobs: reclaimed }, 'jobs whose worker had died can be taken again');
      await failLostJobs(context);
      if (sweeps % seldom === 0) {
        await expireUploads(context);
        await expireAttachments(context);
        await retrainWhenDue(context);
        const abandoned = await failAbandonedBatches(database);
        if (abandoned > 0) log.warn({ abandoned }, 'batches whose process had died were marked as failed');
      }
      sweeps += 1;
    } catch (err) {
      log.warn({ err }, 'what others left behind could not be swept; trying again');
    } finally {
      sweeping = false;
    }
  };
  const begin = () => {
    if (!sweeping) last = sweep();
  };
  begin();
  const timer = setInterval(begin, betweenSweeps);
  return {
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}
