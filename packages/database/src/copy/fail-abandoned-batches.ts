import type { Database } from '../open-database.ts';
import { batchLockKey } from './batch-lock.ts';

/**
 * Batches whose process died while they came in: nothing of them was kept, and they say so. A batch that is coming in
 * is held by the session of its load (see `openLoad`), so one that can be had is nobody's any more.
 */
export async function failAbandonedBatches({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE batch SET status = 'failed', error_code = 'upload_cut', finished_at = now(), rows = 0, accepted = 0, rejected = 0,
       error_message = 'The process that loaded it ended before it was done; nothing of it was kept. Send the file again.'
     WHERE status IN ('receiving', 'loading') AND pg_try_advisory_xact_lock(${batchLockKey('id')})`,
  );
  return rowCount ?? 0;
}
