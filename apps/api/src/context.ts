import type { Database } from '@tidewaiter/database';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Queue } from './jobs/queue.ts';
import type { ReferralFeed } from './live/referral-feed.ts';
import type { DeclarationDesk } from './scoring/declaration-desk.ts';
import type { Secrets } from './secrets.ts';

/** The only wiring: what every use-case may reach. Made once per process, in `entry`. */
export interface Context {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly queue: Queue;
  readonly desk: DeclarationDesk;
  readonly feed: ReferralFeed;
}
