import { retryJob as endpoint } from '@tidewaiter/contract';
import { retryJob } from '../../use-cases/retry-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const retryJobRoute = route(endpoint, async ({ context, actor, params }) => {
  await retryJob(context, actor, params.id);
  return getJob(context, params.id);
});
