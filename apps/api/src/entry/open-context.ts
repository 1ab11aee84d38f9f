import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { connectOrStart, failAbandonedBatches, readGeneration } from '@tidewaiter/database';
import { pino } from 'pino';
import { sessionSecretOf } from '../access/session-secret.ts';
import { type Config, readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { openQueue } from '../jobs/queue.ts';
import { ReferralFeed } from '../live/referral-feed.ts';
import { DeclarationDesk } from '../scoring/declaration-desk.ts';
import { givenSecrets, type Secrets, secretsIn } from '../secrets.ts';

export interface OpenContext extends Context {
  readonly sessionSecret: string;
  readonly close: () => Promise<void>;
}

/** Wires a process: configuration, log, secret, database, queue. Whoever opens it closes it. */
export async function openContext({ quiet = false }: { readonly quiet?: boolean } = {}): Promise<OpenContext> {
  const config = readConfig(process.env);
  const log = pino({ level: quiet ? 'silent' : config.logLevel }, pino.destination(2));
  const secrets = await secretsOf(config);
  const database = await connectOrStart({ databaseUrl: config.databaseUrl, dataDir: config.dataDirectory });
  try {
    // A process that lacks secrets of this database ends here, before it writes what nobody would meet again.
    const keyedBy = await secrets.upTo(await readGeneration(database.pool));
    const queue = await openQueue(database);
    const abandoned = await failAbandonedBatches(database);
    if (abandoned > 0) log.warn({ abandoned }, 'batches whose process had died were marked as failed');
    const desk = new DeclarationDesk(database, log);
    return {
      config,
      log,
      database,
      queue,
      desk,
      feed: new ReferralFeed(database, log),
      secrets,
      sessionSecret: sessionSecretOf(keyedBy),
      close: async () => {
        await desk.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function secretsOf(config: Config): Promise<Secrets> {
  if (config.secret !== undefined) return givenSecrets(config.secret);
  await mkdir(config.dataDirectory, { recursive: true });
  return secretsIn(path.join(config.dataDirectory, 'secret'));
}
