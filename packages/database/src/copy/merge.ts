import { type Layout, TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';
import type { Transaction } from '../transaction.ts';
import type { Copied } from './copy-portion.ts';
import { closeBatch, insertCorrections, insertOffices, insertOutcomes, rejectOutcomes } from './merge-statements.ts';

/** What is known of the file once it has been read to its end; `report` is any JSON. */
export type FileFacts = { sha256: string; bytes: number; layout: Layout; report: unknown };
export type BatchCounts = { rows: number; accepted: number; rejected: number; superseded: number; seconds: number };
export type MergeStep = 'outcomes' | 'corrections' | 'counts';
export type MergeOptions = {
  onStep?: (step: MergeStep) => void;
  /** What belongs to the load and is kept or lost with it, such as its audit entry. */
  andThen?: (transaction: Transaction, counts: BatchCounts) => Promise<void>;
  /** The load is kept; what follows only describes the tables to the planner. */
  whenKept?: () => void;
};

const nothing = { rowCount: 0 };

/** Moves what waits beside the copied items to where it belongs, and closes the batch; the transaction stays open. */
export async function merge(
  client: pg.PoolClient,
  batchId: string,
  copied: Copied,
  { sha256, bytes, layout, report }: FileFacts,
  { onStep = () => undefined, andThen }: MergeOptions,
): Promise<BatchCounts> {
  await client.query("SET LOCAL work_mem = '128MB'");
  if (copied.items > 0) await client.query(insertOffices);
  // Tables that this very transaction fills look empty to the planner, which would walk them once for each row.
  await client.query('SET LOCAL enable_seqscan = off');
  onStep('outcomes');
  let refused = 0;
  if (copied.outcomes > 0) {
    await client.query('ANALYZE staged_outcome');
    refused = (await client.query(rejectOutcomes, [batchId])).rowCount ?? 0;
    await client.query(insertOutcomes, [batchId]);
  }
  onStep('corrections');
  const corrections = copied.repeated > 0 ? await client.query(insertCorrections) : nothing;
  await client.query('SET LOCAL enable_seqscan = on');
  onStep('counts');
  const { rows } = await client.query<BatchCounts>(closeBatch, [
    batchId,
    copied.rows,
    copied.rejected + refused,
    corrections.rowCount ?? 0,
    sha256,
    bytes,
    layout,
    JSON.stringify(report ?? null),
  ]);
  const [counts] = rows;
  if (counts === undefined) {
    throw new TidewaiterError('cancelled', 'The batch was cancelled or closed meanwhile; nothing was loaded.', {
      batchId,
    });
  }
  await andThen?.(client, counts);
  return counts;
}
