import { deleteUpload, findUpload, inTransaction, lockExpiredUploads } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { failUpload } from './end-upload.ts';

/** Ends files from which nothing has come for too long, and forgets those that ended long ago. */
export async function expireUploads(context: Context): Promise<void> {
  const { database, log } = context;
  for (const id of await inTransaction(database, lockExpiredUploads)) {
    const upload = await findUpload(database, id);
    if (!upload || upload.expiresAt > new Date()) continue;
    if (upload.status === 'receiving') {
      await failUpload(context, systemActor, id, cutFor(upload.received));
      log.warn({ batch: id }, 'an upload that nobody went on with has expired');
    }
    await inTransaction(database, (transaction) => deleteUpload(transaction, id));
  }
}

function cutFor(received: number): TidewaiterError {
  return new TidewaiterError(
    'upload_cut',
    'The file did not come whole, and nobody went on with it in time; nothing of it was kept. Send it again.',
    { received },
  );
}
