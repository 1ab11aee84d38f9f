import type { Database } from '@tidewaiter/database';
import type { Pseudonymizer } from '@tidewaiter/ingestion';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Queue } from './jobs/queue.ts';

/** The only wiring: what every use-case may reach. Made once per process, in `entry`. */
export interface Context {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly pseudonymizer: Pseudonymizer;
  readonly queue: Queue;
}
