import { listBatches as endpoint } from '@tidewaiter/contract';
import { listBatches } from '@tidewaiter/database';
import { viewBatches } from '../../use-cases/view-batch.ts';
import { route } from '../route.ts';

export const listBatchesRoute = route(endpoint, async ({ context, query }) => {
  const batches = await listBatches(context.database, query.limit, query.cursor);
  const nextCursor = batches.length === query.limit ? (batches.at(-1)?.id ?? null) : null;
  return { rows: await viewBatches(context, batches), nextCursor };
});
