import { watchJob as endpoint, jobSchema } from '@tidewaiter/contract';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';
import { sendEvents } from '../send-events.ts';

export const watchJobRoute = route(endpoint, async ({ context, params, response, signal }) => {
  const look = () => getJob(context, params.id);
  const hasEnded = ({ status }: { readonly status: string }) => status !== 'queued' && status !== 'running';
  await sendEvents(response, signal, { schema: jobSchema, look, hasEnded });
});
