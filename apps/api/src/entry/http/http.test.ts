import * as contract from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeRoutes } from '../../routes/offices/routes.ts';
import type { Route } from '../../routes/route.ts';
import { route } from '../../routes/route.ts';
import { sessionRoutes } from '../../routes/session/routes.ts';
import { setupRoutes } from '../../routes/setup/routes.ts';
import { startTestServer, TestClient, type TestServer } from '../../testing/index.ts';

const fault = (message: string, properties: object) => Object.assign(new Error(message), properties);
let failure: unknown;

// Real routes, and two that stand for what may go wrong behind any route.
const routes: readonly Route[] = [
  ...officeRoutes,
  ...sessionRoutes,
  ...setupRoutes,
  route(contract.verifyAudit, async () => {
    throw failure;
  }),
  route(contract.listKeys, async () => ({
    rows: [{ id: 'k', name: 'n', start: 's', userId: 'u', userName: 'n', createdAt: 'yesterday', expiresAt: null }],
  })),
  route(contract.exportMeasures, async ({ response }) => {
    response.write('day,office\n');
    throw new Error('half way');
  }),
];

describe('the server', () => {
  let server: TestServer;
  let administrator: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ routes });
    administrator = await server.as('administrator');
  });
  afterAll(() => server.close());

  const office = { params: { code: '00001' }, body: { name: 'Harbour' } };

  it.each([
    ['another site, named by the browser', { 'sec-fetch-site': 'cross-site', origin: '' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'http://elsewhere.example' }],
    ['no origin', { origin: '' }],
    ['an opaque origin', { origin: 'null' }],
  ])('refuses a change by cookie from %s', async (_, headers) => {
    const reply = await administrator.with(headers).call(contract.putOffice, office);
    expect(reply.problem()).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('takes a change by cookie from its own site, and reads from anywhere', async () => {
    expect((await administrator.call(contract.putOffice, office)).status).toBe(200);
    const named = administrator.with({ 'sec-fetch-site': 'same-origin', origin: '' });
    expect((await named.call(contract.putOffice, office)).status).toBe(200);
    const linked = administrator.with({ 'sec-fetch-site': 'cross-site', origin: '' });
    expect((await linked.call(contract.listOffices)).status).toBe(200);
  });

  it('refuses to sign anyone in for another site', async () => {
    const forged = server.anonymous.with({ origin: 'http://elsewhere.example' });
    await expect(forged.signIn('a@example.org', 'a long enough password')).rejects.toThrow('403');
  });

  it.each(['/sign-up/email', '/magic-link/verify', '/admin/create-user', '/get-session', '/sign-in/magic-link', '/ok'])(
    'offers nothing at /api/auth%s',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        const response = await administrator.fetch(`/api/auth${path}`, method === 'POST' ? { method, body: '{}' } : {});
        // A GET carries an origin here too, or it would be refused for that.
        expect(response.status, method).toBe(404);
      }
    },
  );

  it('sets a cookie that no script reads and no other site sends, and gives the token to nobody', async () => {
    const { context, url } = server;
    const { rows } = await context.database.pool.query<{ email: string }>('SELECT email FROM "user"');
    const password = 'a long enough password';
    await administrator.call(contract.setPassword, { body: { password } });
    const response = await server.anonymous.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: rows[0]?.email, password }),
    });
    expect(await response.text()).toBe('');
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('better-auth.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=43200/i);
    const client = new TestClient(url, '', { cookie: cookie?.split(';', 1)[0] ?? '' });
    expect((await client.call(contract.getSession)).status).toBe(200);
    expect((await client.fetch('/api/auth/sign-out', { method: 'POST' })).status).toBe(204);
    expect((await client.call(contract.getSession)).status).toBe(401);
  });

  it('slows down who guesses passwords for one account, and not the account from elsewhere', async () => {
    const guess = async (email: string) => {
      const body = JSON.stringify({ email, password: 'wrong wrong wrong' });
      return (await server.anonymous.fetch('/api/auth/sign-in/email', { method: 'POST', body })).status;
    };
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push(await guess('Guessed@example.org'));
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect(await guess('guessed@example.org')).toBe(429);
    expect(await guess('other@example.org')).toBe(401);
  });

  it('names each fault of a request, and every name that it does not know', async () => {
    const put = (body: unknown) =>
      administrator.fetch('/api/v1/offices/00001', { method: 'PUT', body: JSON.stringify(body) });
    const reply = await put({ name: '', colour: 'red' });
    expect(await reply.json()).toMatchObject({
      status: 400,
      code: 'invalid_request',
      errors: [{ path: 'body.name' }, { path: 'body', message: expect.stringContaining('colour') }],
    });
    expect((await administrator.fetch('/api/v1/offices?ofice=1')).status).toBe(400);
    expect((await administrator.fetch('/api/v1/offices/%E0%A4%A', { method: 'PUT' })).status).toBe(400);
  });

  it.each([
    ['{"name":', 'application/json', 400, 'invalid_request'],
    ['name=Harbour', 'application/x-www-form-urlencoded', 415, 'unsupported_media'],
    [JSON.stringify({ name: 'x'.repeat(1_100_000) }), 'application/json', 413, 'too_large'],
  ])('refuses a body that is not what it should be: %.20s', async (body, type, status, code) => {
    const reply = await administrator.fetch('/api/v1/offices/00001', {
      method: 'PUT',
      body,
      headers: { 'content-type': type },
    });
    expect(await reply.json()).toMatchObject({ status, code });
  });

  it.each([
    [new TidewaiterError('decided_already', 'Was decided.', { batch: 'b' }), 409, 'decided_already', 'Was decided.'],
    [fault('could not extend file "base/1"', { code: '53100' }), 507, 'disk_full', 'disk is full'],
    [fault('write failed', { code: 'ENOSPC' }), 507, 'disk_full', 'disk is full'],
    [fault('outer', { cause: { originalCode: '53100' } }), 507, 'disk_full', 'disk is full'],
    [fault('connect ECONNREFUSED 10.0.0.1', { code: 'ECONNREFUSED' }), 503, 'unavailable', 'does not answer'],
    [fault('column "secret" does not exist', { code: '42703' }), 500, 'internal', 'server log'],
    ['not even an error', 500, 'internal', 'server log'],
  ])('answers a failure by a problem that tells no more than it should: %s', async (given, status, code, detail) => {
    failure = given;
    const reply = await administrator.call(contract.verifyAudit);
    expect(reply.problem()).toMatchObject({ status, code, detail: expect.stringContaining(detail) });
    expect(reply.headers.get('x-request-id')).toBe(reply.problem().instance?.replace('urn:uuid:', ''));
    for (const inner of ['10.0.0.1', 'secret', 'base/1', '    at ']) expect(reply.text).not.toContain(inner);
  });

  it('does not send an answer that breaks the contract', async () => {
    const reply = await administrator.call(contract.listKeys);
    expect(reply.problem()).toMatchObject({ status: 500, code: 'internal' });
    expect(reply.text).not.toContain('yesterday');
  });

  it('cuts a stream that fails half way, so that half is not taken for the whole', async () => {
    const manager = await server.as('manager');
    await expect(manager.call(contract.exportMeasures)).rejects.toThrow();
  });

  it('keeps answers of the API out of every cache', async () => {
    for (const path of ['/api/v1/session', '/api/v1/nothing', '/api/auth/nothing']) {
      expect((await administrator.fetch(path)).headers.get('cache-control'), path).toBe('no-store');
    }
    expect(await (await administrator.fetch('/api/v1/nothing')).json()).toMatchObject({ code: 'not_found' });
  });

  it('allows a page nothing from elsewhere', async () => {
    const policy = (await server.anonymous.fetch('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('describes itself, without inline scripts', async () => {
    const document = await (await server.anonymous.fetch('/api/v1/openapi.json')).json();
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Tidewaiter' } });
    const page = await (await server.anonymous.fetch('/api/docs')).text();
    expect(page).not.toMatch(/<script>|<style>| style=/);
    for (const [, link = ''] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await server.anonymous.fetch(link)).status, link).toBe(200);
    }
  });

  it('says whether it is up and ready', async () => {
    expect(await (await server.anonymous.fetch('/healthz')).json()).toEqual({ status: 'up' });
    const ready = await server.anonymous.fetch('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ready', database: 'up', missingMigrations: [] });
    const { pool } = server.context.database;
    const { rows } = await pool.query('UPDATE _prisma_migrations SET finished_at = NULL RETURNING migration_name');
    const applied = rows.map(({ migration_name: name }) => name).sort();
    const behind = await server.anonymous.fetch('/readyz');
    expect(behind.status).toBe(503);
    expect(await behind.json()).toMatchObject({ status: 'not ready', missingMigrations: applied });
    await pool.query('UPDATE _prisma_migrations SET finished_at = now()');
  });

  it('shows its metrics to this machine and to who may read everything', async () => {
    await administrator.call(contract.getSession);
    const here = await (await server.anonymous.fetch('/metrics')).text();
    expect(here).toMatch(/http_request_duration_seconds_count\{endpoint="getSession",status="200"\} \d/);
    const passedOn = { headers: { 'x-forwarded-for': '10.1.2.3' } };
    expect((await server.anonymous.fetch('/metrics', passedOn)).status).toBe(401);
    expect((await (await server.as('officer')).fetch('/metrics', passedOn)).status).toBe(403);
    expect((await (await server.as('auditor')).fetch('/metrics', passedOn)).status).toBe(200);
  });
});
