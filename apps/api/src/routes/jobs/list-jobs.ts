import { listJobs as endpoint } from '@tidewaiter/contract';
import { listJobs } from '@tidewaiter/database';
import { viewJobs } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const listJobsRoute = route(endpoint, async ({ context, query }) => {
  const jobs = await listJobs(context.database, { ...query, after: query.cursor });
  const nextCursor = jobs.length === query.limit ? (jobs.at(-1)?.id ?? null) : null;
  return { rows: await viewJobs(context, jobs), nextCursor };
});
