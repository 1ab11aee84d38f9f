import { assessBatch as endpoint } from '@tidewaiter/contract';
import { startAssessment } from '../../use-cases/start-assessment.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const assessBatchRoute = route(endpoint, async ({ context, actor, params }) => {
  const job = await startAssessment(context, actor, params.id);
  return getJob(context, job.id);
});
