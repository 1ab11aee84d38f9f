import {
  appendAudit,
  computeMeasures,
  type Load,
  noteBatchProgress,
  readPrivacySettings,
  type Transaction,
  touchedDates,
} from '@tidewaiter/database';
import type { LayoutChoice } from '@tidewaiter/domain';
import { type BatchFile, createPseudonymizer, readBatch } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import type { Progress } from './progress.ts';
import { stagedRows } from './staged-rows.ts';
import { watchBatch } from './watch-batch.ts';

export interface OpenBatch {
  readonly id: string;
  readonly sha256: string;
  readonly load: Load;
  /** What is kept or lost with the load. */
  readonly whenLoaded?: ((transaction: Transaction) => Promise<void>) | undefined;
}

export interface FileToLoad {
  readonly layout: LayoutChoice;
  readonly file: BatchFile;
}

/** parse row → pseudonymize → COPY → one transaction. */
export async function loadBatchFile(
  context: Context,
  actor: Actor,
  { id, sha256, load, whenLoaded }: OpenBatch,
  { layout, file }: FileToLoad,
  progress: Progress,
): Promise<void> {
  const { database } = context;
  const watch = watchBatch(context, id);
  const signal = AbortSignal.any([progress.signal, watch.signal]);
  try {
    const reading = readBatch({
      source: untilAborted(file, signal),
      layout,
      pseudonymize: createPseudonymizer(await context.secrets.upTo(load.generation)),
      today: today(),
      ...(await readPrivacySettings(database.pool)),
    });
    for await (const chunk of reading.chunks) {
      await load.write(stagedRows(chunk));
      watch.add(chunk.bytes, chunk.rows, chunk.rejected.length);
      progress.report('reading', watch.counts.bytes, file.size);
    }
    await watch.stop();
    const { rows } = watch.counts;
    await noteBatchProgress(database, id, { step: 'merging', ...watch.counts });
    progress.report('merging', rows, rows);
    const report = reading.report();
    await load.merge(
      { sha256, bytes: file.size, layout: report.layout, report },
      {
        andThen: async (transaction, counts) => {
          const dates = await touchedDates(transaction, id);
          if (dates) await computeMeasures(transaction, dates);
          await whenLoaded?.(transaction);
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
  } finally {
    await watch.stop();
  }
}

function untilAborted({ size, read }: BatchFile, signal: AbortSignal): BatchFile {
  return {
    size,
    read: (from, to) => {
      signal.throwIfAborted();
      return read(from, to);
    },
  };
}
