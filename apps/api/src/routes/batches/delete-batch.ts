import { deleteBatch as endpoint } from '@tidewaiter/contract';
import { getBatch } from '../../use-cases/get-batch.ts';
import { removeBatch } from '../../use-cases/remove-batch.ts';
import { route } from '../route.ts';

export const deleteBatchRoute = route(endpoint, async ({ context, actor, params }) => {
  await removeBatch(context, actor, params.id);
  return getBatch(context, params.id);
});
