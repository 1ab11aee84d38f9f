import { randomUUID } from 'node:crypto';
import {
  appendAudit,
  countOpenUploads,
  findUpload,
  insertBatch,
  insertUpload,
  inTransaction,
  type UploadRecord,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { LoadOptions } from './load-options.ts';
import { mappingsToReadBy } from './mappings-to-read-by.ts';
import { nameOfFile } from './name-of-file.ts';

const mostOpen = 100;

export interface UploadRequest {
  readonly id?: string | undefined;
  readonly fileName: string;
  /** Bytes, where the sender knows. */
  readonly size: number | null;
  readonly options: LoadOptions;
  readonly keptSeconds: number;
}

/** Makes room for a file that comes in, and the record of its batch, which has the same id. */
export async function beginUpload(
  context: Context,
  actor: Actor,
  { id = randomUUID(), fileName, size, options, keptSeconds }: UploadRequest,
): Promise<UploadRecord> {
  const { database, config } = context;
  if (size !== null && size > config.uploadLimitBytes) throw tooLarge(config.uploadLimitBytes);
  if ((await countOpenUploads(database, actor.userId)) >= mostOpen) {
    const message = `You have ${mostOpen} files on their way; complete or cancel some of them first.`;
    throw new TidewaiterError('too_many_requests', message, { limit: mostOpen });
  }
  // Told before any byte is sent.
  await mappingsToReadBy(context, options.layout, options.mapping);
  const file = { id, fileName: nameOfFile(fileName), size, createdById: actor.userId };
  await inTransaction(database, async (transaction) => {
    if (!(await insertBatch(transaction, { ...file, status: 'receiving' }))) {
      throw new TidewaiterError('conflict', 'A batch with this id exists; choose another id.', { batch: id });
    }
    await insertUpload(transaction, { ...file, options, keptSeconds });
    const details = { size };
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'batch.announced',
      subject: `batch:${id}`,
      details,
    });
  });
  const upload = await findUpload(database, id);
  if (!upload) throw new TidewaiterError('internal', 'The upload that was just recorded cannot be found.');
  return upload;
}

export function tooLarge(limit: number): TidewaiterError {
  return new TidewaiterError('too_large', `The file is larger than ${limit} bytes, the limit here; split it by date.`, {
    limit,
  });
}
