import { watchBatch as endpoint } from '@tidewaiter/contract';
import { batchNow } from '../../use-cases/await-batch.ts';
import { viewBatch } from '../../use-cases/view-batch.ts';
import { route } from '../route.ts';
import { sendEvents } from '../send-events.ts';

const onItsWay: ReadonlySet<string> = new Set(['receiving', 'queued', 'loading']);

export const watchBatchRoute = route(endpoint, async ({ context, params, response, signal }) => {
  const look = async () => {
    const { batch, duplicate } = await batchNow(context, params.id);
    return { ...(await viewBatch(context, batch)), duplicate };
  };
  const hasEnded = ({ status }: { readonly status: string }) => !onItsWay.has(status);
  await sendEvents(response, signal, { schema: endpoint.answer.schema, look, hasEnded });
});
