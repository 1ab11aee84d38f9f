import { cancelJobRoute } from './cancel-job.ts';
import { getJobRoute } from './get-job.ts';
import { listJobsRoute } from './list-jobs.ts';
import { watchJobRoute } from './watch-job.ts';

export const jobRoutes = [cancelJobRoute, getJobRoute, listJobsRoute, watchJobRoute];
