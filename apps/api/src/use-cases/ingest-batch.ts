import { createHash, randomUUID } from 'node:crypto';
import {
  type BatchRecord,
  deleteEmptyBatch,
  findBatch,
  findBatchOfBytes,
  insertBatch,
  type Load,
  markBatchFailed,
  openLoad,
} from '@tidewaiter/database';
import { type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { loadBatchFile } from './load-batch-file.ts';
import type { Progress } from './progress.ts';

export interface BatchFile {
  readonly id?: string | undefined;
  readonly fileName: string;
  readonly layout: LayoutChoice;
  readonly source: AsyncIterable<Uint8Array>;
}

export interface IngestedBatch {
  readonly batch: BatchRecord;
  /** The same bytes were loaded before: `batch` is that first batch, and nothing was loaded again. */
  readonly duplicate: boolean;
}

const controlCharacters = /\p{Cc}/gu;

/** batch file → parse row → pseudonymize → rejected rows and items → COPY to staging → one transaction: merge */
export async function ingestBatch(
  context: Context,
  actor: Actor,
  file: BatchFile,
  progress: Progress,
): Promise<IngestedBatch> {
  const { database, log } = context;
  const id = file.id ?? randomUUID();
  // Opened before the record is there: from then on, a batch that nobody has open counts as abandoned.
  const staging = await openLoad(database, id);
  try {
    const fileName = file.fileName.replace(controlCharacters, ' ');
    if (!(await insertBatch(database, { id, fileName, createdById: actor.userId }))) {
      throw new TidewaiterError('conflict', 'A batch with this id exists; choose another id.', { batch: id });
    }
    try {
      return await load(context, actor, { id, staging }, file, progress);
    } catch (error) {
      const known = error instanceof TidewaiterError ? error : null;
      const code = known?.code ?? 'internal';
      const message = known?.message ?? 'The batch could not be loaded; nothing of it was kept. The log says why.';
      // A full disk or a lost database may refuse this too: then the next start says so of the batch.
      await markBatchFailed(database, id, code, message).catch((err: unknown) =>
        log.error({ err, batch: id }, 'a failed batch could not be marked'),
      );
      throw error;
    }
  } finally {
    staging.abort();
  }
}

async function load(
  context: Context,
  actor: Actor,
  { id, staging }: { readonly id: string; readonly staging: Load },
  file: BatchFile,
  progress: Progress,
): Promise<IngestedBatch> {
  const { database } = context;
  const hash = createHash('sha256');
  try {
    const first = await loadBatchFile(context, actor, { id, staging, hash }, file, progress);
    if (first) return await asDuplicate(context, id, first);
  } catch (error) {
    // Two uploads of the same bytes at once: the other one was the first.
    const first = isConflict(error) ? await findBatchOfBytes(database, hash.copy().digest('hex')) : null;
    if (first) return await asDuplicate(context, id, first);
    throw error;
  }
  const batch = await findBatch(database, id);
  if (!batch) throw new TidewaiterError('not_found', 'The batch was deleted while it was loaded.', { batch: id });
  return { batch, duplicate: false };
}

const isConflict = (error: unknown) => error instanceof TidewaiterError && error.code === 'conflict';

async function asDuplicate({ database }: Context, id: string, batch: BatchRecord): Promise<IngestedBatch> {
  await deleteEmptyBatch(database, id);
  return { batch, duplicate: true };
}
