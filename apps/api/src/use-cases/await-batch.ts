import { setTimeout as wait } from 'node:timers/promises';
import { findBatch, findUpload } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import type { IngestedBatch } from './load-batch.ts';

const betweenLooks = 100;

/**
 * Waits until a batch has ended, for whoever sent it: as loaded, or as the first of the same bytes.
 * @throws TidewaiterError with what stopped it
 */
export async function awaitBatch(context: Context, id: string, signal: AbortSignal): Promise<IngestedBatch> {
  for (;;) {
    const now = await batchNow(context, id);
    const { status, error } = now.batch;
    if (now.duplicate || status === 'loaded') return now;
    if (error) throw new TidewaiterError(error.code, error.message, { ...error.details, batch: id });
    await wait(betweenLooks, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

/** The batch of an upload as it stands; the first of the same bytes, where they were loaded before. */
export async function batchNow({ database }: Context, id: string): Promise<IngestedBatch> {
  const batch = await findBatch(database, id);
  if (batch) return { batch, duplicate: false };
  const firstId = (await findUpload(database, id))?.firstBatchId;
  const first = firstId ? await findBatch(database, firstId) : null;
  if (!first) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: id });
  return { batch: first, duplicate: true };
}
