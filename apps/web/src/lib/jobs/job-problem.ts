import type { Job } from '@tidewaiter/contract';
import { ApiProblem } from '../api/api-problem.ts';

/** Why a job failed, as any other failure is shown. */
export function jobProblem(job: Job | undefined): ApiProblem | null {
  if (job?.status !== 'failed' || job.error === null) return null;
  return new ApiProblem(job.error.code, job.error.code, 0, job.error.message);
}
