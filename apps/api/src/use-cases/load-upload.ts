import {
  type BatchRecord,
  beginLoad,
  endUpload,
  findBatch,
  findBatchOfBytes,
  findUpload,
  inTransaction,
  queueBatch,
  type Transaction,
  type UploadRecord,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { openParser } from '../parsing/open-parser.ts';
import { assessWhenLoaded } from './assess-when-loaded.ts';
import { endAsDuplicate, failUpload } from './end-upload.ts';
import { hashFile } from './file-bytes.ts';
import { loadBatch } from './load-batch.ts';
import { loadOptionsSchema } from './load-options.ts';
import { mappingsToReadBy } from './mappings-to-read-by.ts';
import { mayPass } from './may-pass.ts';
import type { Progress } from './progress.ts';
import { scoreWhenLoaded } from './score-when-loaded.ts';
import { storedFile } from './stored-file.ts';

/**
 * Loads a file that has come whole, as often as it takes and once only: the load, the end of its job, its scoring to come
 * and the end of its bytes are one transaction.
 */
export async function loadUpload(
  context: Context,
  actor: Actor,
  id: string,
  progress: Progress,
): Promise<{ readonly batch: string }> {
  const { database } = context;
  const upload = await findUpload(database, id);
  if (!upload || !(await beginLoad(database.pool, id))) throw hasEnded(await findBatch(database, id), id);
  const settle = async (transaction: Transaction, batch: string) => progress.settle?.(transaction, { batch });
  const file = storedFile(context, id, upload.received);
  const parser = openParser(file);
  try {
    const sha256 = await checksum(upload, file, progress);
    const first = await findBatchOfBytes(database, sha256);
    if (first) {
      await inTransaction(database, async (transaction) => {
        await endAsDuplicate(transaction, actor, id, first.id);
        await settle(transaction, first.id);
      });
      return { batch: first.id };
    }
    const { layout, mapping, acceptance } = loadOptionsSchema.parse(upload.options);
    const readBy = await mappingsToReadBy(context, layout, mapping);
    await loadBatch(context, actor, { id, readBy, acceptance, parser, sha256 }, progress, {
      whenLoaded: async (transaction) => {
        await endUpload(transaction, id);
        await settle(transaction, id);
        await scoreWhenLoaded(context, transaction, actor, id);
        await assessWhenLoaded(context, transaction, actor, id);
      },
      whenFailed: async () => undefined,
    });
    return { batch: id };
  } catch (error) {
    // What may pass is tried again by the queue; its bytes stay, also after the last attempt, for whoever retries it.
    const mayHelp = mayPass(error);
    if (!mayHelp || progress.isLastAttempt) await failUpload(context, actor, id, error, { keepBytes: mayHelp });
    // A lost database may refuse this; then the next attempt says so of the batch.
    else await queueBatch(database.pool, id).catch(() => undefined);
    throw error;
  } finally {
    parser.close();
  }
}

async function checksum(upload: UploadRecord, file: BatchFile, progress: Progress): Promise<string> {
  const onBytes = (bytes: number) => progress.report('checking', bytes, file.size);
  const sha256 = upload.sha256 ?? (await hashFile(file, progress.signal, onBytes));
  if (upload.expectedSha256 === null || upload.expectedSha256 === sha256) return sha256;
  throw new TidewaiterError(
    'upload_damaged',
    'The file that came is not the one that was sent: their SHA-256 differ. Send it again.',
    { sent: upload.expectedSha256, came: sha256 },
  );
}

function hasEnded(batch: BatchRecord | null, id: string): TidewaiterError {
  if (batch?.error) return new TidewaiterError(batch.error.code, batch.error.message, batch.error.details);
  return new TidewaiterError('cancelled', 'The batch has ended; there is nothing to load any more.', { batch: id });
}
