import { batchSchema, watchBatch as endpoint } from '@tidewaiter/contract';
import { getBatch } from '../../use-cases/get-batch.ts';
import { route } from '../route.ts';
import { sendEvents } from '../send-events.ts';

export const watchBatchRoute = route(endpoint, async ({ context, params, response, signal }) => {
  const look = () => getBatch(context, params.id);
  const hasEnded = ({ status }: { readonly status: string }) => status !== 'receiving' && status !== 'loading';
  await sendEvents(response, signal, { schema: batchSchema, look, hasEnded });
});
