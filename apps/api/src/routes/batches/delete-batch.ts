import { deleteBatch as endpoint } from '@tidewaiter/contract';
import { cancelOrRollBackBatch } from '../../use-cases/cancel-or-roll-back-batch.ts';
import { getBatch } from '../../use-cases/get-batch.ts';
import { route } from '../route.ts';

export const deleteBatchRoute = route(endpoint, async ({ context, actor, params }) => {
  await cancelOrRollBackBatch(context, actor, params.id);
  return getBatch(context, params.id);
});
