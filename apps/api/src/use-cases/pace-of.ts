import type { BatchRecord } from '@tidewaiter/database';

/** Shorter than this, a rate says nothing. */
const shortest = 0.5;

export interface Pace {
  /** Rows a second since the load began; null while there is nothing to say. */
  readonly rowsPerSecond: number | null;
  /** Seconds until the file is read to its end, at the rate so far. */
  readonly remainingSeconds: number | null;
}

/** How fast a batch loads, and how long it still takes, by the bytes that are left. */
export function paceOf(batch: Pick<BatchRecord, 'status' | 'rows' | 'bytes' | 'size' | 'startedAt'>, now: Date): Pace {
  const seconds = batch.startedAt === null ? 0 : (now.getTime() - batch.startedAt.getTime()) / 1000;
  if (batch.status !== 'loading' || seconds < shortest || batch.rows === 0) {
    return { rowsPerSecond: null, remainingSeconds: null };
  }
  const left = batch.size === null || batch.bytes === 0 ? null : (batch.size - batch.bytes) / batch.bytes;
  return {
    rowsPerSecond: Math.round(batch.rows / seconds),
    remainingSeconds: left === null ? null : Math.max(0, Math.round(left * seconds)),
  };
}
