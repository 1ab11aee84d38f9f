import { createHash, randomUUID } from 'node:crypto';
import {
  appendAudit,
  type BatchRecord,
  computeMeasures,
  deleteEmptyBatch,
  findBatch,
  findBatchOfBytes,
  insertBatch,
  markBatchFailed,
  noteBatchProgress,
  openLoad,
  touchedDates,
} from '@tidewaiter/database';
import { type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import { readBatch } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import type { Progress } from './progress.ts';
import { stagedRows } from './staged-rows.ts';

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

const notingMilliseconds = 250;

/** batch file → parse row → pseudonymize → rejected rows and items → COPY to staging → one transaction: merge */
export async function ingestBatch(
  context: Context,
  actor: Actor,
  file: BatchFile,
  progress: Progress,
): Promise<IngestedBatch> {
  const { database } = context;
  const id = file.id ?? randomUUID();
  if (!(await insertBatch(database, { id, fileName: file.fileName, createdById: actor.userId }))) {
    throw new TidewaiterError('conflict', 'A batch with this id exists; choose another id.', { batch: id });
  }
  try {
    return await load(context, actor, id, file, progress);
  } catch (error) {
    const known = error instanceof TidewaiterError ? error : null;
    const code = known?.code ?? 'internal';
    const message = known?.message ?? 'The batch could not be loaded; nothing of it was kept. The server log says why.';
    await markBatchFailed(database, id, code, message);
    throw error;
  }
}

async function load(
  { database, pseudonymizer }: Context,
  actor: Actor,
  id: string,
  file: BatchFile,
  progress: Progress,
): Promise<IngestedBatch> {
  const hash = createHash('sha256');
  const cancelled = new AbortController();
  const reading = readBatch({
    source: hashed(file.source, hash),
    layout: file.layout,
    pseudonymize: pseudonymizer,
    today: today(),
    signal: AbortSignal.any([progress.signal, cancelled.signal]),
  });
  const staging = await openLoad(database, id);
  try {
    let [bytes, rows, rejected, noted] = [0, 0, 0, Date.now()];
    for await (const chunk of reading.chunks) {
      await staging.write(stagedRows(chunk));
      bytes += chunk.bytes;
      rows += chunk.rows;
      rejected += chunk.rejected.length;
      progress.report('reading', bytes, null);
      if (Date.now() - noted < notingMilliseconds) continue;
      noted = Date.now();
      const goesOn = await noteBatchProgress(database, id, { status: 'receiving', bytes, rows, rejected });
      if (!goesOn) throw new TidewaiterError('cancelled', 'The batch was cancelled; nothing of it was kept.');
    }
    const sha256 = hash.digest('hex');
    const first = await findBatchOfBytes(database, sha256);
    if (first) {
      staging.abort();
      await deleteEmptyBatch(database, id);
      return { batch: first, duplicate: true };
    }
    await noteBatchProgress(database, id, { status: 'loading', bytes, rows, rejected });
    progress.report('loading', rows, rows);
    const report = reading.report();
    await staging.merge(
      { sha256, bytes, layout: report.layout, report },
      {
        andThen: async (transaction, counts) => {
          const dates = await touchedDates(transaction, id);
          if (dates) await computeMeasures(transaction, dates);
          const details = { ...counts, sha256 };
          await appendAudit(transaction, {
            actorId: actor.userId,
            action: 'batch.loaded',
            subject: `batch:${id}`,
            details,
          });
        },
      },
    );
  } catch (error) {
    staging.abort();
    throw error;
  }
  const batch = await findBatch(database, id);
  if (!batch) throw new TidewaiterError('not_found', 'The batch was deleted while it was loaded.', { batch: id });
  return { batch, duplicate: false };
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const bytes of source) {
    hash.update(bytes);
    yield bytes;
  }
}
