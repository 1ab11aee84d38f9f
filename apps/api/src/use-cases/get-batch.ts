import type { Batch } from '@tidewaiter/contract';
import { findBatch } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { viewBatch } from './view-batch.ts';

/** One batch as it stands. */
export async function getBatch(context: Context, id: string): Promise<Batch> {
  const batch = await findBatch(context.database, id);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: id });
  return viewBatch(context, batch);
}
