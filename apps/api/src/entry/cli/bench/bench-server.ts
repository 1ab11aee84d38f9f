import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@tidewaiter/domain';
import { systemActor } from '../../../access/actor.ts';
import { sessionSecretOf } from '../../../access/session-secret.ts';
import type { Context } from '../../../context.ts';
import { routes } from '../../../routes/routes.ts';
import { addKey } from '../../../use-cases/add-key.ts';
import { addUser } from '../../../use-cases/add-user.ts';
import { createApp } from '../../http/create-app.ts';
import { listen } from '../../http/listen.ts';

export interface BenchServer {
  /** Where the API is. */
  readonly api: string;
  /** Asks over HTTP as a user; answers the body. Throws where the answer is none. */
  readonly ask: (user: BenchUser, path: string, body?: object) => Promise<unknown>;
  readonly userOf: (role: Role, officeCodes: readonly string[]) => Promise<BenchUser>;
}

export interface BenchUser {
  readonly secret: string;
}

/** Runs with the whole server on a real port of this process, over a database that is there. */
export async function withBenchServer<T>(context: Context, run: (server: BenchServer) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const app = createApp(context, routes, {
    sessionSecret: sessionSecretOf([randomBytes(32)]),
    stopping: stopping.signal,
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const api = `http://127.0.0.1:${listening.port}/api/v1`;
  try {
    return await run({
      api,
      ask: async ({ secret }, path, body) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
        const { headers, ...rest } = body === undefined ? { headers: {} } : init;
        const response = await fetch(`${api}${path}`, {
          ...rest,
          headers: { ...headers, authorization: `Bearer ${secret}` },
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
        return JSON.parse(text);
      },
      userOf: async (role, officeCodes) => {
        const name = `${role} ${randomUUID()}`;
        const email = `${randomUUID()}@bench.invalid`;
        const national = officeCodes.length === 0;
        const { user } = await addUser(context, systemActor, { name, email, role, national, officeCodes });
        const { secret } = await addKey(context, systemActor, { name, userId: user.id, expiresInDays: 1 });
        return { secret };
      },
    });
  } finally {
    stopping.abort();
    await listening.close(0);
  }
}
