import { startSelectionRun as endpoint } from '@tidewaiter/contract';
import { startJob } from '../../use-cases/start-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const startSelectionRunRoute = route(endpoint, async ({ context, actor, body }) => {
  const job = await startJob(context, actor, { kind: 'score', request: body });
  return getJob(context, job.id);
});
