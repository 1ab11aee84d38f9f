import type { Database, Transaction } from '@tidewaiter/database';
import { runMigrations } from 'graphile-worker';

export const queuedKinds = ['score', 'train'] as const;
export type QueuedKind = (typeof queuedKinds)[number];

/** The door to the job queue: work is handed over in the transaction that records it, so none is lost or doubled. */
export interface Queue {
  readonly add: (transaction: Transaction, kind: QueuedKind, jobId: string) => Promise<void>;
}

/** Prepares the queue's own tables and opens its door. */
export async function openQueue({ pool }: Database): Promise<Queue> {
  await runMigrations({ pgPool: pool });
  return {
    add: async (transaction, kind, jobId) => {
      await transaction.query(
        `SELECT graphile_worker.add_job($1, json_build_object('jobId', $2::text), max_attempts => 3)`,
        [kind, jobId],
      );
    },
  };
}
