import { noteBatchProgress } from '@tidewaiter/database';
import { type BatchStep, TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';

const betweenNotes = 250;

export interface BatchWatch {
  /** Aborted once the batch was cancelled. */
  readonly signal: AbortSignal;
  readonly counts: { readonly bytes: number; readonly rows: number; readonly rejected: number };
  readonly add: (bytes: number, rows: number, rejected: number) => void;
  /** Says which step of the load it is at. */
  readonly enter: (step: BatchStep) => void;
  /** Notes nothing more; waits for the note that is on its way. */
  readonly stop: () => Promise<void>;
}

/** Notes how far a load has come, as time goes by, and learns that it was cancelled, also where nothing comes any more. */
export function watchBatch({ database, log }: Context, id: string): BatchWatch {
  const cancelled = new AbortController();
  const counts = { bytes: 0, rows: 0, rejected: 0 };
  let step: BatchStep = 'reading';
  let last = Promise.resolve();
  let noting = false;
  const note = async () => {
    noting = true;
    try {
      if (await noteBatchProgress(database, id, { step, ...counts })) return;
      cancelled.abort(new TidewaiterError('cancelled', 'The batch was cancelled; nothing of it was kept.'));
    } catch (err) {
      log.warn({ err, batch: id }, 'progress could not be noted');
    } finally {
      noting = false;
    }
  };
  const timer = setInterval(() => {
    if (!noting) last = note();
  }, betweenNotes);
  return {
    signal: cancelled.signal,
    counts,
    add: (bytes, rows, rejected) => {
      counts.bytes += bytes;
      counts.rows += rows;
      counts.rejected += rejected;
    },
    enter: (next) => {
      step = next;
    },
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}
