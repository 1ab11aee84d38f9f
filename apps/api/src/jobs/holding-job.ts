import { type Database, holdJob } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';

/**
 * Holds a job by a session of its own for as long as the work takes: whoever finds it unheld knows that its worker is
 * gone. `lost` tells the work to stop when that session breaks.
 */
export async function holdingJob(
  { pool }: Database,
  jobId: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  const lost = new AbortController();
  const lose = (cause?: unknown) =>
    lost.abort(new TidewaiterError('unavailable', 'The database went away; the work begins again.', {}, { cause }));
  client.on('error', lose);
  client.on('end', lose);
  try {
    if (!(await holdJob(client, jobId))) {
      throw new TidewaiterError('conflict', 'Another worker is at this job still.', { job: jobId });
    }
    await work(lost.signal);
  } finally {
    client.off('error', lose);
    client.off('end', lose);
    // What breaks from here on is nobody's concern; unheard it would end the process.
    client.on('error', () => undefined);
    client.release(true);
  }
}
