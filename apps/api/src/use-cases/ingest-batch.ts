import { randomUUID } from 'node:crypto';
import { findBatchOfBytes, insertBatch, markBatchFailed } from '@tidewaiter/database';
import { type Acceptance, type ColumnMapping, type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { openParser } from '../parsing/open-parser.ts';
import { hashFile } from './file-bytes.ts';
import { type IngestedBatch, loadBatch } from './load-batch.ts';
import { mappingsToReadBy } from './mappings-to-read-by.ts';
import { nameOfFile } from './name-of-file.ts';
import type { Progress } from './progress.ts';

/** A file that is at hand, on this machine's disk or in memory. */
export interface NewBatch {
  readonly id?: string | undefined;
  readonly fileName: string;
  readonly layout: LayoutChoice;
  /** A column mapping to read by, as it is or by its name. */
  readonly mapping?: ColumnMapping | string | undefined;
  readonly acceptance?: Acceptance;
  readonly file: BatchFile;
}

/** batch file → known before? → parse row → pseudonymize → rejected rows and items → COPY, in one transaction */
export async function ingestBatch(
  context: Context,
  actor: Actor,
  { id = randomUUID(), fileName, layout, mapping, acceptance = 'good_rows', file }: NewBatch,
  progress: Progress,
): Promise<IngestedBatch> {
  const { database } = context;
  // Opened first, so that its thread has started by the time the file is known.
  const parser = openParser(file);
  try {
    const sha256 = await hashFile(file, progress.signal, (bytes) => progress.report('checking', bytes, file.size));
    const first = await findBatchOfBytes(database, sha256);
    if (first) return { batch: first, duplicate: true };
    const readBy = await mappingsToReadBy(context, layout, mapping);
    return await loadBatch(context, actor, { id, readBy, acceptance, parser, sha256 }, progress, {
      // Recorded once the load is open: from then on, a batch that nobody has open counts as abandoned.
      whenOpen: async () => {
        const batch = { id, fileName: nameOfFile(fileName), size: file.size, createdById: actor.userId } as const;
        if (!(await insertBatch(database.pool, { ...batch, status: 'loading' }))) {
          throw new TidewaiterError('conflict', 'A batch with this id exists; choose another id.', { batch: id });
        }
      },
      whenFailed: (error) => endAsFailed(context, id, error),
    });
  } finally {
    parser.close();
  }
}

async function endAsFailed({ database, log }: Context, id: string, error: unknown): Promise<void> {
  const known = error instanceof TidewaiterError ? error : null;
  const code = known?.code ?? 'internal';
  const message = known?.message ?? 'The batch could not be loaded; nothing of it was kept. The log says why.';
  // A full disk or a lost database may refuse this too: then the next start says so of the batch.
  await markBatchFailed(database.pool, id, { code, message, details: known?.details ?? {} }).catch((err: unknown) =>
    log.error({ err, batch: id }, 'a failed batch could not be marked'),
  );
}
