import { failJob, findJob, findLostJobs } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import { systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { failUpload } from './end-upload.ts';

const batchOf = z.object({ batchId: z.uuid() });

/** Ends jobs that nobody will take any more, so that they are seen; what they need to be retried stays. */
export async function failLostJobs(context: Context): Promise<void> {
  const { database, log } = context;
  for (const id of await findLostJobs(database)) {
    const error = new TidewaiterError(
      'internal',
      'The worker ended each time that it was at this job; its log, or that of the machine, says why. Retry it then.',
    );
    log.error({ jobId: id }, 'a job was lost with its worker too often');
    const job = await findJob(database, id);
    const batch = batchOf.safeParse(job?.request);
    if (job?.kind === 'load' && batch.success) {
      await failUpload(context, systemActor, batch.data.batchId, error, { keepBytes: true });
    }
    await failJob(database.pool, id, error.code, error.message);
  }
}
