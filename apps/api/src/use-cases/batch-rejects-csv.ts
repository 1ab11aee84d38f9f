import { findBatch, listRejectedRows } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { rejectsCsv } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Rejected rows of a batch as CSV, each with how to mend it. */
export async function* batchRejectsCsv({ database }: Context, batchId: string): AsyncGenerator<string> {
  if (!(await findBatch(database, batchId)))
    throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  yield* rejectsCsv(listRejectedRows(database, batchId));
}
