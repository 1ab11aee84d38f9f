import { type Layout, TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';
import type { Transaction } from '../transaction.ts';
import { takeLoadTurn } from './load-turn.ts';
import {
  closeBatch,
  countStaged,
  insertCorrections,
  insertItems,
  insertOffices,
  insertOutcomes,
  keepRejections,
  rejectOutcomes,
} from './merge-statements.ts';

/** What is known of the file once it has been read to its end; `report` is any JSON. */
export type FileFacts = { sha256: string; bytes: number; layout: Layout; report: unknown };
export type BatchCounts = { rows: number; accepted: number; rejected: number; superseded: number; seconds: number };
export type MergeStep = 'rejections' | 'items' | 'outcomes' | 'counts';
export type MergeOptions = {
  onStep?: (step: MergeStep) => void;
  /** What belongs to the load and is kept or lost with it, such as its audit entry. */
  andThen?: (transaction: Transaction, counts: BatchCounts) => Promise<void>;
};

/** Rows of a file from which on joins are by hash only. */
const many = 10_000;
const nothing = { rowCount: 0 };

/** Moves what is staged to where it belongs, in one transaction: all of the file, or nothing. */
export async function merge(
  client: pg.PoolClient,
  batchId: string,
  file: FileFacts,
  { onStep = () => undefined, andThen }: MergeOptions,
): Promise<BatchCounts> {
  await client.query('ANALYZE staged_row');
  const staged = (await client.query<{ rows: number; items: number }>(countStaged)).rows[0] ?? { rows: 0, items: 0 };
  await client.query('BEGIN');
  try {
    await client.query("SET LOCAL work_mem = '128MB'");
    // What is inserted here is not in the statistics yet: with them, the planner would walk it once for each row.
    if (staged.rows > many) await client.query('SET LOCAL enable_nestloop = off');
    await takeLoadTurn(client);
    onStep('rejections');
    await client.query(keepRejections, [batchId]);
    onStep('items');
    const inserted = await client.query(insertItems, [batchId]);
    await client.query(insertOffices);
    onStep('outcomes');
    await client.query(rejectOutcomes, [batchId]);
    const repeated = staged.items - (inserted.rowCount ?? 0);
    const corrections = repeated > 0 ? await client.query(insertCorrections, [batchId]) : nothing;
    await client.query(insertOutcomes, [batchId]);
    onStep('counts');
    const { sha256, bytes, layout, report } = file;
    const { rows } = await client.query<BatchCounts>(closeBatch, [
      batchId,
      corrections.rowCount ?? 0,
      sha256,
      bytes,
      layout,
      JSON.stringify(report ?? null),
    ]);
    const counts = rows[0];
    if (counts === undefined) {
      throw new TidewaiterError('cancelled', 'The batch was cancelled or closed meanwhile; nothing was loaded.', {
        batchId,
      });
    }
    await andThen?.(client, counts);
    await client.query('COMMIT');
    return counts;
  } catch (error) {
    // Where the connection is gone, the server has rolled back already.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
