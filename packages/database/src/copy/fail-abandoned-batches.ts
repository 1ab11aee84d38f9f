import type { Database } from '../open-database.ts';
import { batchLockKey } from './batch-lock.ts';

/**
 * Batches whose process died while it loaded them from its own disk: nothing of them was kept, and they say so. Such a
 * batch is held by the session of its load (see `openLoad`), so one that can be had is nobody's any more. A batch that
 * was uploaded is not lost with its worker: its job is taken up again.
 */
export async function failAbandonedBatches({ pool }: Database): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE batch SET status = 'failed', error_code = 'upload_cut', step = NULL, finished_at = now(), rows = 0, accepted = 0, rejected = 0,
       error_message = 'The process that loaded it ended before it was done; nothing of it was kept. Send the file again.'
     WHERE status IN ('receiving', 'loading') AND NOT EXISTS (SELECT FROM upload u WHERE u.id = batch.id)
       AND pg_try_advisory_xact_lock(${batchLockKey('id')})`,
  );
  return rowCount ?? 0;
}
