import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { connectOrStart, failAbandonedBatches } from '@tidewaiter/database';
import { createPseudonymizer, parseSecret, readOrCreateSecret } from '@tidewaiter/ingestion';
import { pino } from 'pino';
import { sessionSecretOf } from '../access/session-secret.ts';
import { type Config, readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { openQueue } from '../jobs/queue.ts';

export interface OpenContext extends Context {
  readonly sessionSecret: string;
  readonly close: () => Promise<void>;
}

/** Wires a process: configuration, log, secret, database, queue. Whoever opens it closes it. */
export async function openContext({ quiet = false }: { readonly quiet?: boolean } = {}): Promise<OpenContext> {
  const config = readConfig(process.env);
  const log = pino({ level: quiet ? 'silent' : config.logLevel }, pino.destination(2));
  const secret = await secretOf(config);
  const database = await connectOrStart({ databaseUrl: config.databaseUrl, dataDir: config.dataDirectory });
  try {
    const queue = await openQueue(database);
    const abandoned = await failAbandonedBatches(database);
    if (abandoned > 0) log.warn({ abandoned }, 'batches whose process had died were marked as failed');
    return {
      config,
      log,
      database,
      queue,
      pseudonymizer: createPseudonymizer(secret),
      sessionSecret: sessionSecretOf(secret),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function secretOf(config: Config): Promise<Uint8Array> {
  if (config.secret !== undefined) return parseSecret(config.secret);
  await mkdir(config.dataDirectory, { recursive: true });
  return readOrCreateSecret(path.join(config.dataDirectory, 'secret'));
}
