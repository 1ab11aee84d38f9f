import { TidewaiterError } from '@tidewaiter/domain';
import type pg from 'pg';
import { holdGeneration, type PseudonymGeneration } from '../rekey/generation.ts';
import { lockBatch } from './batch-lock.ts';
import { type Copied, portionCopier } from './copy-portion.ts';
import { loadFailure } from './load-failure.ts';
import { takeLoadTurn } from './load-turn.ts';
import { type BatchCounts, type FileFacts, type MergeOptions, merge } from './merge.ts';
import type { Portion } from './portion.ts';

/** A file on its way in. End it with `merge` or `abort`, always: it holds a connection. */
export type Load = {
  /** What the pseudonyms of its rows are to be made from; it does not change while the load is open. */
  readonly generation: PseudonymGeneration;
  /** Waits for its turn first: loads count versions on from what is there, so they go one after the other. */
  begin(onWait?: () => void): Promise<void>;
  /** Copies a portion; `begin` where that was not done. */
  write(portion: Portion): Promise<void>;
  merge(file: FileFacts, options?: MergeOptions): Promise<BatchCounts>;
  abort(): void;
};

/**
 * Opens the way in for the rows of a batch, and holds the batch until the session ends, whichever way that is. Its record
 * exists with status receiving or loading before anything of it is written. From `begin` to `merge` all is one transaction: all of
 * the file, or nothing.
 */
export async function openLoad({ pool }: { pool: pg.Pool }, batchId: string): Promise<Load> {
  const client = await pool.connect();
  const ignore = () => undefined;
  client.on('error', ignore);
  let open = true;
  let begun = false;
  // The session is not used again: its locks go with it.
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
  const begin = async (onWait?: () => void) => {
    if (begun) return;
    begun = true;
    await client.query('BEGIN');
    await takeLoadTurn(client, onWait);
  };
  const generation = await guarded(async () => {
    if (!(await lockBatch(client, batchId))) {
      throw new TidewaiterError('conflict', 'A batch with this id is coming in; choose another id.', {
        batch: batchId,
      });
    }
    await noticeLostClient(client);
    return holdGeneration(client);
  });
  const copier = portionCopier(client);
  return {
    generation,
    begin: (onWait) => guarded(() => begin(onWait)),
    write: (portion) =>
      guarded(async () => {
        await begin();
        await copier.write(portion);
      }),
    merge: (file, options = {}) =>
      guarded(async () => {
        await begin();
        const counts = await merge(client, batchId, copier.copied(), file, options);
        await client.query('COMMIT');
        options.whenKept?.();
        await describe(client, copier.copied()).catch(ignore);
        release();
        return counts;
      }),
    abort: release,
  };
}

/** What questions look for and join by; the rest is described when autovacuum comes by. */
const asked = {
  declaration_item: 'declaration_number, item_number, registration_date, office_code, importer_id, hs_code, batch_id',
  outcome: 'declaration_number, item_number, examined_on, outcome, batch_id',
};

/** The planner would believe the tables empty until autovacuum comes by. */
async function describe(client: pg.PoolClient, { items, outcomes }: Copied): Promise<void> {
  const many = 10_000;
  if (items > many) await client.query(`ANALYZE declaration_item (${asked.declaration_item})`);
  if (outcomes > many) await client.query(`ANALYZE outcome (${asked.outcome})`);
}

/** Ends a long statement soon after its process was killed; not every platform can. */
async function noticeLostClient(client: pg.PoolClient): Promise<void> {
  await client.query("SET client_connection_check_interval = '1s'").catch(() => undefined);
}
