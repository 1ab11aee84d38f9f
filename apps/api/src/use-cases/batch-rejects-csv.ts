import { findBatch, listRejectedRows } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { rejectsCsv } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/**
 * Rejected rows of a batch as CSV, each with how to mend it and in the columns of its file, to be sent again. Which office a
 * rejected row belongs to may be what is wrong with it: they are for whoever sent the file, and for national users.
 */
export async function* batchRejectsCsv(
  { database }: Context,
  { scope, userId }: Pick<Actor, 'scope' | 'userId'>,
  batchId: string,
): AsyncGenerator<string> {
  const batch = await findBatch(database, batchId);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  if (!scope.national && batch.createdById !== userId) {
    throw new TidewaiterError('not_allowed', 'The rejected rows are for who sent the file, and for national users.', {
      batch: batchId,
    });
  }
  yield* rejectsCsv(batch.columns, listRejectedRows(database, batchId));
}
