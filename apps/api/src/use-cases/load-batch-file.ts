import type { Hash } from 'node:crypto';
import {
  appendAudit,
  type BatchRecord,
  computeMeasures,
  findBatchOfBytes,
  type Load,
  noteBatchProgress,
  touchedDates,
} from '@tidewaiter/database';
import { createPseudonymizer, readBatch } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import type { BatchFile } from './ingest-batch.ts';
import { interruptible } from './interruptible.ts';
import type { Progress } from './progress.ts';
import { stagedRows } from './staged-rows.ts';
import { watchBatch } from './watch-batch.ts';

export interface OpenBatch {
  readonly id: string;
  readonly staging: Load;
  /** Takes in the bytes of the file as they are read. */
  readonly hash: Hash;
}

/** parse row → pseudonymize → COPY → one transaction; answers the first batch where the same bytes were loaded before. */
export async function loadBatchFile(
  context: Context,
  actor: Actor,
  { id, staging, hash }: OpenBatch,
  file: BatchFile,
  progress: Progress,
): Promise<BatchRecord | null> {
  const { database } = context;
  const watch = watchBatch(context, id);
  const signal = AbortSignal.any([progress.signal, watch.signal]);
  try {
    const reading = readBatch({
      source: hashed(interruptible(file.source, signal), hash),
      layout: file.layout,
      pseudonymize: createPseudonymizer(await context.secrets.upTo(staging.generation)),
      today: today(),
    });
    for await (const chunk of reading.chunks) {
      await staging.write(stagedRows(chunk));
      watch.add(chunk.bytes, chunk.rows, chunk.rejected.length);
      progress.report('reading', watch.counts.bytes, null);
    }
    await watch.stop();
    const { bytes, rows } = watch.counts;
    const sha256 = hash.copy().digest('hex');
    const first = await findBatchOfBytes(database, sha256);
    if (first) return first;
    await noteBatchProgress(database, id, { status: 'loading', ...watch.counts });
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
    return null;
  } finally {
    await watch.stop();
  }
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: Hash) {
  for await (const bytes of source) {
    hash.update(bytes);
    yield bytes;
  }
}
