import type { Batch } from '@tidewaiter/contract';
import { type BatchRecord, countRejectedRows, findUnfinishedJobs, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { mendingOf } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';
import { paceOf } from './pace-of.ts';

/** Batches as they are shown: who sent them, how fast they load, and why rows were rejected. */
export async function viewBatches({ database }: Context, batches: readonly BatchRecord[]): Promise<Batch[]> {
  const nameOf = await nameUsers(
    database,
    batches.map((batch) => batch.createdById),
  );
  const jobs = await findUnfinishedJobs(
    database.pool,
    batches.map(({ id }) => id),
  );
  return Promise.all(
    batches.map(
      async ({ createdById, createdAt, startedAt, finishedAt, unknownColumns, columns: _, error, ...batch }) => ({
        ...batch,
        jobId: jobs.get(batch.id) ?? null,
        ...paceOf({ ...batch, startedAt }, new Date()),
        error: error === null ? null : { code: error.code, message: error.message, details: error.details },
        unknownColumns: [...unknownColumns],
        rejectedByCode: (await countRejectedRows(database, batch.id)).map((row) => ({
          ...row,
          mend: mendingOf(row.code),
        })),
        createdBy: nameOf(createdById),
        createdAt: createdAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
      }),
    ),
  );
}

export async function viewBatch(context: Context, batch: BatchRecord): Promise<Batch> {
  const [view] = await viewBatches(context, [batch]);
  if (!view) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batch.id });
  return view;
}
