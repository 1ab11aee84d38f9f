import { TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';
import { holdGeneration, type PseudonymGeneration } from '../rekey/generation.ts';
import { lockBatch } from './batch-lock.ts';
import { loadFailure } from './load-failure.ts';
import { type BatchCounts, type FileFacts, type MergeOptions, merge } from './merge.ts';
import type { StagedRow } from './staged-row.ts';
import { openStaging } from './staging.ts';

/** A file on its way in. End it with `merge` or `abort`, always: it holds a connection. */
export type Load = {
  /** What the pseudonyms of its rows are to be made from; it does not change while the load is open. */
  readonly generation: PseudonymGeneration;
  write(rows: Iterable<StagedRow>): Promise<void>;
  merge(file: FileFacts, options?: MergeOptions): Promise<BatchCounts>;
  abort(): void;
};

/**
 * Opens the way in for the rows of a batch, and holds the batch until the session ends, whichever way that is. Its record
 * exists with status receiving or loading when it is merged.
 */
export async function openLoad({ pool }: { pool: pg.Pool }, batchId: string): Promise<Load> {
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  let open = true;
  // The session is not used again: its temporary table goes with it.
  const release = () => {
    if (open) client.release(true);
    open = false;
  };
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      release();
      throw loadFailure(error);
    }
  };
  const { staging, generation } = await guarded(async () => {
    if (!(await lockBatch(client, batchId))) {
      throw new TidewaiterError('conflict', 'A batch with this id is coming in; choose another id.', {
        batch: batchId,
      });
    }
    await noticeLostClient(client);
    return { generation: await holdGeneration(client), staging: await openStaging(client) };
  });
  return {
    generation,
    write: (rows) => guarded(() => staging.write(rows)),
    merge: (file, options = {}) =>
      guarded(async () => {
        await staging.end();
        const counts = await merge(client, batchId, file, options);
        // The planner would believe the tables empty until autovacuum comes by.
        if (counts.accepted > 10_000) await client.query('ANALYZE declaration_item, outcome').catch(ignore);
        release();
        return counts;
      }),
    abort: () => {
      staging.abort();
      release();
    },
  };
}

/** Ends a long statement soon after its process was killed; not every platform can. */
async function noticeLostClient(client: pg.PoolClient): Promise<void> {
  await client.query("SET client_connection_check_interval = '1s'").catch(() => undefined);
}
