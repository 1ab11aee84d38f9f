import { testDatabase } from '@tidewaiter/database/testing';
import { getMigrations } from 'better-auth/db/migration';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { openQueue } from '../jobs/queue.ts';
import { ReferralFeed } from '../live/referral-feed.ts';
import { DeclarationDesk } from '../scoring/declaration-desk.ts';
import { givenSecrets } from '../secrets.ts';
import { createSignIn } from './sign-in.ts';

it('finds its tables and columns as our migrations make them', async () => {
  const database = await testDatabase();
  const log = pino({ level: 'silent' });
  const context = {
    config: readConfig({}),
    log,
    database,
    desk: new DeclarationDesk(database, log),
    feed: new ReferralFeed(database, log),
    queue: await openQueue(database),
    secrets: givenSecrets('ab'.repeat(32)),
  };
  const { options } = createSignIn(context, 's'.repeat(64));
  const { toBeAdded, toBeCreated } = await getMigrations(options);
  expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  await database.pool.query('ALTER TABLE "user" DROP COLUMN "banExpires"');
  expect((await getMigrations(options)).toBeAdded).toHaveLength(1);
  await database.close();
});
