import { type Endpoint, endpoints } from '@tidewaiter/contract';
import { type Role, roles } from '@tidewaiter/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../testing/index.ts';

const nowhere: Record<string, string> = { id: '999999', code: '99999', number: 'none' };

describe('access', () => {
  let server: TestServer;
  const clients = new Map<Role | 'anonymous', TestClient>();
  beforeAll(async () => {
    server = await startTestServer();
    clients.set('anonymous', server.anonymous);
    for (const role of roles) clients.set(role, await server.as(role));
  });
  afterAll(() => server.close());

  const mayCall = ({ access }: Endpoint, who: Role | 'anonymous') =>
    access === 'public' || (who !== 'anonymous' && (access === 'signed_in' || access.includes(who)));

  for (const endpoint of endpoints as readonly Endpoint[]) {
    it(`to ${endpoint.method} ${endpoint.path} is for ${endpoint.access}`, async () => {
      const params = Object.fromEntries(
        [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, nowhere[name] ?? 'none']),
      );
      for (const [who, client] of clients) {
        const reply = await client.call(endpoint, { params, signal: AbortSignal.timeout(20_000) });
        if (mayCall(endpoint, who)) expect([401, 403], who).not.toContain(reply.status);
        else {
          const [status, code] = who === 'anonymous' ? [401, 'not_signed_in'] : [403, 'not_allowed'];
          expect(reply.problem(), who).toMatchObject({ status, code });
          expect(reply.headers.get('content-type')).toContain('application/problem+json');
        }
      }
    });
  }
});
