import type { Batch } from '@tidewaiter/contract';
import type { Context } from '../context.ts';
import { batchNow } from './await-batch.ts';
import { viewBatch } from './view-batch.ts';

/** One batch as it stands; for an upload whose bytes were loaded before, the first batch of them. */
export async function getBatch(context: Context, id: string): Promise<Batch> {
  const { batch } = await batchNow(context, id);
  return viewBatch(context, batch);
}
