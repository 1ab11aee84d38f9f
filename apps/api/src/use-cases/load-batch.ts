import {
  type BatchRecord,
  deleteEmptyBatch,
  findBatch,
  findBatchOfBytes,
  keepRejectedRows,
  openLoad,
  type Transaction,
} from '@tidewaiter/database';
import { type Acceptance, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Parser } from '../parsing/open-parser.ts';
import { loadBatchFile } from './load-batch-file.ts';
import type { ReadBy } from './mappings-to-read-by.ts';
import type { Progress } from './progress.ts';
import { RowsRejected } from './rows-rejected.ts';

export interface LoadableBatch {
  readonly id: string;
  readonly readBy: ReadBy;
  readonly acceptance: Acceptance;
  readonly parser: Parser;
  readonly sha256: string;
}

export interface IngestedBatch {
  readonly batch: BatchRecord;
  /** The same bytes were loaded before: `batch` is that first batch, and nothing was loaded again. */
  readonly duplicate: boolean;
}

/** What is done around a load, by whoever asked for it. */
export interface AroundLoad {
  /** The batch is held by this load from now on. */
  readonly whenOpen?: () => Promise<void>;
  /** In the transaction that keeps the load. */
  readonly whenLoaded?: (transaction: Transaction) => Promise<void>;
  /** Nothing was kept. */
  readonly whenFailed: (error: unknown) => Promise<void>;
}

/** Loads a file into its batch, whose record exists once it is open: all of it, or nothing. */
export async function loadBatch(
  context: Context,
  actor: Actor,
  { id, readBy, acceptance, parser, sha256 }: LoadableBatch,
  progress: Progress,
  { whenOpen, whenLoaded, whenFailed }: AroundLoad,
): Promise<IngestedBatch> {
  const { database } = context;
  const load = await openLoad(database, id);
  try {
    await whenOpen?.();
    try {
      await loadBatchFile(context, actor, { id, sha256, load, whenLoaded }, { readBy, acceptance, parser }, progress);
    } catch (error) {
      // Two loads of the same bytes at once: the other one was the first.
      const first = isConflict(error) ? await findBatchOfBytes(database, sha256) : null;
      if (first) {
        await deleteEmptyBatch(database.pool, id);
        return { batch: first, duplicate: true };
      }
      await whenFailed(error);
      if (error instanceof RowsRejected) {
        load.abort();
        await keepRejectedRows(database.pool, id, error.rows);
      }
      throw error;
    }
  } finally {
    load.abort();
  }
  const batch = await findBatch(database, id);
  if (!batch) throw new TidewaiterError('not_found', 'The batch was deleted while it was loaded.', { batch: id });
  return { batch, duplicate: false };
}

const isConflict = (error: unknown) => error instanceof TidewaiterError && error.code === 'conflict';
