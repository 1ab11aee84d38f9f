import {
  addItemsToMeasures,
  appendAudit,
  computeMeasures,
  firstDayOfBatch,
  type Load,
  noteBatchProgress,
  noteFactChange,
  readPrivacySettings,
  type Transaction,
  touchedDates,
} from '@tidewaiter/database';
import type { Acceptance } from '@tidewaiter/domain';
import type { BatchReport } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Parser } from '../parsing/open-parser.ts';
import { today } from './calendar.ts';
import type { ReadBy } from './mappings-to-read-by.ts';
import type { Progress } from './progress.ts';
import { rowsRejected } from './rows-rejected.ts';
import { stopwatch } from './stopwatch.ts';
import { watchBatch } from './watch-batch.ts';

export interface OpenBatch {
  readonly id: string;
  readonly sha256: string;
  readonly load: Load;
  /** What is kept or lost with the load. */
  readonly whenLoaded?: ((transaction: Transaction) => Promise<void>) | undefined;
}

export interface FileToLoad {
  readonly readBy: ReadBy;
  readonly acceptance: Acceptance;
  readonly parser: Parser;
}

/** parse row → pseudonymize, in a thread beside → COPY → one transaction. */
export async function loadBatchFile(
  context: Context,
  actor: Actor,
  { id, sha256, load, whenLoaded }: OpenBatch,
  { readBy, acceptance, parser }: FileToLoad,
  progress: Progress,
): Promise<void> {
  const { database } = context;
  const watch = watchBatch(context, id);
  const signal = AbortSignal.any([progress.signal, watch.signal]);
  // What waits for the server hears of the signal by its connection.
  const interrupt = () => load.abort();
  signal.addEventListener('abort', interrupt, { once: true });
  const timed = stopwatch(progress);
  try {
    const secrets = await context.secrets.upTo(load.generation);
    const settings = await readPrivacySettings(database.pool);
    const parsed = parser.parse({ ...settings, ...readBy, batchId: id, today: today(), secrets }, signal);
    for await (const { portion, bytes } of parsed.portions) {
      timed('waiting for rows');
      await load.begin(() => {
        watch.enter('waiting');
        progress.report('waiting', 0, null);
      });
      watch.enter('reading');
      timed('waiting for other loads');
      await load.write(portion);
      timed('copying');
      parsed.reuse(portion);
      watch.add(bytes, portion.rows, portion.rejected);
      progress.report('reading', watch.counts.bytes, parser.file.size);
    }
    progress.timed?.('parsing (beside)', parsed.busySeconds());
    await watch.stop();
    const { rows } = watch.counts;
    await noteBatchProgress(database, id, { step: 'merging', ...watch.counts });
    progress.report('merging', rows, rows);
    const report = parsed.report();
    await load.merge(
      { sha256, bytes: parser.file.size, layout: report.layout, report },
      {
        andThen: async (transaction, counts) => {
          timed('merging');
          if (acceptance === 'all_or_nothing' && counts.rejected > 0) {
            throw await rowsRejected(transaction, id, counts.rejected);
          }
          const firstDay = await countMeasures(transaction, id, report);
          timed('measures');
          if (firstDay !== null) await noteFactChange(transaction, { firstDay, batchId: id });
          timed('noting facts');
          await whenLoaded?.(transaction);
          const details = { ...counts, sha256 };
          await appendAudit(transaction, {
            actorId: actor.userId,
            action: 'batch.loaded',
            subject: `batch:${id}`,
            details,
          });
        },
        whenKept: () => timed('keeping'),
      },
    );
    timed('describing');
  } catch (error) {
    // Whatever the interruption broke is not why it ended.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    await watch.stop();
  }
}

/** Outcomes change what was counted before; items alone only add to it. Answers the first day that was touched. */
async function countMeasures(transaction: Transaction, id: string, { outcomes }: BatchReport): Promise<string | null> {
  if (outcomes === 0) return addItemsToMeasures(transaction, id);
  const dates = await touchedDates(transaction, id);
  if (dates) await computeMeasures(transaction, dates);
  return firstDayOfBatch(transaction, id);
}
