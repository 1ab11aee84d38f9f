import { findBatch, listRejectedRows } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { rejectsCsv } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Rejected rows of a batch as CSV, each with how to mend it and in the columns of its file, to be sent again. */
export async function* batchRejectsCsv({ database }: Context, batchId: string): AsyncGenerator<string> {
  const batch = await findBatch(database, batchId);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  yield* rejectsCsv(batch.columns, listRejectedRows(database, batchId));
}
