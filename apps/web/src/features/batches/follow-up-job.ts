import type { Job } from '@tidewaiter/contract';

/** The latest scoring of a batch, by itself or by hand. Jobs come newest first, as the server lists them. */
export function followUpJob(batch: { readonly id: string }, jobs: readonly Job[]): Job | null {
  return jobs.find((job) => job.kind === 'score' && job.batchId === batch.id) ?? null;
}
