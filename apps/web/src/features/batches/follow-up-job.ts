import type { Batch, Job } from '@tidewaiter/contract';

const soon = 10_000;

/**
 * The scoring that a loaded batch was handed on to by itself: the first score job of its sender made when it had
 * just been loaded. Jobs come newest first, as the server lists them.
 */
export function followUpJob(
  batch: Pick<Batch, 'status' | 'finishedAt' | 'createdBy'>,
  jobs: readonly Job[],
): Job | null {
  if (batch.status !== 'loaded' || batch.finishedAt === null) return null;
  const loadedAt = Date.parse(batch.finishedAt);
  return (
    jobs.findLast(
      (job) =>
        job.kind === 'score' &&
        job.startedBy === batch.createdBy &&
        Date.parse(job.createdAt) >= loadedAt - 1 &&
        Date.parse(job.createdAt) <= loadedAt + soon,
    ) ?? null
  );
}
