import { randomBytes } from 'node:crypto';
import { testDatabase } from '@tidewaiter/database/testing';
import type { Role } from '@tidewaiter/domain';
import { pino } from 'pino';
import { systemActor } from '../access/actor.ts';
import { sessionSecretOf } from '../access/session-secret.ts';
import { type Config, readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { createApp } from '../entry/http/create-app.ts';
import { listen } from '../entry/http/listen.ts';
import { openQueue } from '../jobs/queue.ts';
import { runWorker } from '../jobs/run-worker.ts';
import { ReferralFeed } from '../live/referral-feed.ts';
import type { Route } from '../routes/route.ts';
import { routes as allRoutes } from '../routes/routes.ts';
import { DeclarationDesk } from '../scoring/declaration-desk.ts';
import { givenSecrets } from '../secrets.ts';
import { addUser } from '../use-cases/add-user.ts';
import { saveOffice } from '../use-cases/save-office.ts';
import { TestClient } from './test-client.ts';

export type Sight = { readonly national: true } | { readonly offices: readonly string[] };

export interface TestServer {
  readonly url: string;
  readonly context: Context;
  /** Whoever is not signed in. */
  readonly anonymous: TestClient;
  /** A new user of the role, signed in; national unless offices are named, which are made where they are missing. */
  readonly as: (role: Role, sight?: Sight) => Promise<TestClient>;
  readonly close: () => Promise<void>;
}

/** The whole server on a real port and a database of its own; `close` ends both. */
export async function startTestServer({
  config = {},
  routes = allRoutes,
  logTo,
  withWorker = true,
}: {
  readonly config?: Partial<Config>;
  /** Takes every line that is logged, however small. */
  readonly logTo?: (line: string) => void;
  readonly routes?: readonly Route[];
  /** Takes jobs from the queue, as a worker beside the server does. */
  readonly withWorker?: boolean;
} = {}): Promise<TestServer> {
  // Two, so that a test can rotate from the first to the second.
  const secrets = [randomBytes(32), randomBytes(32)];
  const stopping = new AbortController();
  const database = await testDatabase();
  const log = logTo
    ? pino({ level: 'trace' }, { write: logTo })
    : pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
  const context: Context = {
    config: { ...readConfig({ PORT: '0', TIDEWAITER_DATA: '/nonexistent' }), ...config },
    log,
    database,
    queue: await openQueue(database),
    desk: new DeclarationDesk(database, log),
    feed: new ReferralFeed(database, log),
    secrets: givenSecrets(secrets.map((secret) => secret.toString('hex')).join()),
  };
  // What is uploaded is loaded by a job.
  const worker = withWorker ? await runWorker(context) : null;
  const server = await listen(
    createApp(context, routes, { sessionSecret: sessionSecretOf(secrets), stopping: stopping.signal }),
    { host: '127.0.0.1', port: 0 },
  );
  const url = `http://127.0.0.1:${server.port}`;
  let made = 0;
  return {
    url,
    context,
    anonymous: new TestClient(url),
    as: async (role, sight = { national: true }) => {
      const officeCodes = 'offices' in sight ? sight.offices : [];
      for (const code of officeCodes) await saveOffice(context, systemActor, { code, name: `Office ${code}` });
      const name = `${role} ${++made}`;
      const input = { name, email: `${role}-${made}@example.org`, role, national: !('offices' in sight), officeCodes };
      const { user, signInLink } = await addUser(context, systemActor, input);
      return new TestClient(url).signInBy(signInLink, user.id);
    },
    close: async () => {
      stopping.abort();
      await server.close(0);
      await context.desk.close();
      await worker?.stop();
      await database.close();
    },
  };
}
