import { cancelJob as endpoint } from '@tidewaiter/contract';
import { cancelJob } from '../../use-cases/cancel-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const cancelJobRoute = route(endpoint, async ({ context, actor, params }) => {
  await cancelJob(context, actor, params.id);
  return getJob(context, params.id);
});
