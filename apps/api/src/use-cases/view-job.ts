import { type Job, jobSchema } from '@tidewaiter/contract';
import { findJob, type JobRecord, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { isPassing } from './may-pass.ts';

const batchOf = z.object({ batchId: z.uuid().nullable().default(null) });

/** Jobs as they are shown. */
export async function viewJobs({ database }: Context, jobs: readonly JobRecord[]): Promise<Job[]> {
  const nameOf = await nameUsers(
    database,
    jobs.map((job) => job.startedById),
  );
  return jobs.map((job) =>
    jobSchema.parse({
      ...job,
      batchId: batchOf.parse(job.request).batchId,
      error: job.errorCode === null ? null : { code: job.errorCode, message: job.errorMessage ?? '' },
      retryable: isRetryable(job),
      startedBy: nameOf(job.startedById),
      nextAttemptAt: job.nextAttemptAt?.toISOString() ?? null,
      createdAt: job.createdAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
    }),
  );
}

/** A load that failed by its file has nothing left to load again. */
function isRetryable({ status, kind, errorCode }: JobRecord): boolean {
  return status === 'failed' && (kind !== 'load' || isPassing(errorCode));
}

/** One job as it stands. */
export async function getJob(context: Context, id: string): Promise<Job> {
  const job = await findJob(context.database, id);
  const [view] = job ? await viewJobs(context, [job]) : [];
  if (!view) throw new TidewaiterError('not_found', 'There is no such job.', { job: id });
  return view;
}
