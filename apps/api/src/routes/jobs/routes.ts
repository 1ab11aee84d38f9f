import { cancelJobRoute } from './cancel-job.ts';
import { getJobRoute } from './get-job.ts';
import { listJobsRoute } from './list-jobs.ts';
import { retryJobRoute } from './retry-job.ts';
import { watchJobRoute } from './watch-job.ts';

export const jobRoutes = [cancelJobRoute, getJobRoute, listJobsRoute, retryJobRoute, watchJobRoute];
