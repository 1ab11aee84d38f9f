import type { JobKind } from '@tidewaiter/contract';
import type { Database, Transaction } from '@tidewaiter/database';
import { runMigrations } from 'graphile-worker';

interface Lane {
  /** Jobs of a lane are done one after another, in the order in which they came. */
  readonly name: string;
  readonly maxAttempts: number;
}

// Loads take turns anyhow, and outcomes need the declarations before them; neither waits behind a training.
const loads: Lane = { name: 'loads', maxAttempts: 8 };
const heavy: Lane = { name: 'heavy', maxAttempts: 5 };
const lanes: Readonly<Record<JobKind, Lane>> = {
  load: loads,
  roll_back: loads,
  rotate_pseudonyms: heavy,
  assess: heavy,
  score: heavy,
  train: heavy,
  compare: heavy,
  drift: heavy,
  shadow: heavy,
};

/** Jobs that are done at once by one worker: one of each lane. */
export const jobsAtOnce = new Set(Object.values(lanes)).size;

/** The door to the job queue: work is handed over in the transaction that records it, so none is lost or doubled. */
export interface Queue {
  readonly add: (transaction: Transaction, kind: JobKind, jobId: string) => Promise<void>;
  /** Takes work out that nobody has begun. */
  readonly remove: (transaction: Transaction, jobId: string) => Promise<void>;
}

/** Prepares the queue's own tables and opens its door. */
export async function openQueue({ pool }: Database): Promise<Queue> {
  await runMigrations({ pgPool: pool });
  return {
    add: async (transaction, kind, jobId) => {
      const { name, maxAttempts } = lanes[kind];
      await transaction.query(
        `SELECT graphile_worker.add_job($1, json_build_object('jobId', $2::text), queue_name => $3, max_attempts => $4,
           job_key => $2::text)`,
        [kind, jobId, name, maxAttempts],
      );
    },
    remove: async (transaction, jobId) => {
      await transaction.query(
        `SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key = $1 AND locked_at IS NULL`,
        [jobId],
      );
    },
  };
}
