import * as contract from '@tidewaiter/contract';
import { listAudit, verifyAudit } from '@tidewaiter/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../access/actor.ts';
import { startTestServer, TestClient, type TestServer } from '../testing/index.ts';
import { addKey } from './add-key.ts';
import { openSetup } from './open-setup.ts';

const password = 'a long enough password';

describe('accounts', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.close());

  const actions = async () =>
    (await listAudit(server.context.database, { limit: 100 })).map((entry) => entry.action).reverse();

  it('has one first administrator, however many try at once', async () => {
    const link = await openSetup(server.context);
    const token = new URL(link ?? '').searchParams.get('token') ?? '';
    expect((await server.anonymous.call(contract.getSetup)).answer()).toEqual({ needed: true });
    const replies = await Promise.all(
      [1, 2, 3].map((n) =>
        server.anonymous.call(contract.createFirstAdministrator, {
          body: { token, name: `Admin ${n}`, email: `Admin${n}@Example.org`, password },
        }),
      ),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409]);
    expect((await server.anonymous.call(contract.getSetup)).answer()).toEqual({ needed: false });
    expect(await openSetup(server.context)).toBeNull();
    const winner = replies.findIndex((reply) => reply.status === 201) + 1;
    const administrator = await server.anonymous.signIn(`admin${winner}@example.org`, password);
    expect((await administrator.call(contract.getSession)).answer()).toMatchObject({
      role: 'administrator',
      national: true,
      hasPassword: true,
    });
    expect(await actions()).toEqual(['setup.done', 'session.started']);
  });

  it('refuses a set-up token that is wrong, expired or replaced', async () => {
    const body = { token: 'x'.repeat(43), name: 'A', email: 'a@example.org', password };
    const old = new URL((await openSetup(server.context)) ?? '').searchParams.get('token') ?? '';
    await openSetup(server.context);
    for (const token of [body.token, old]) {
      const reply = await server.anonymous.call(contract.createFirstAdministrator, { body: { ...body, token } });
      expect(reply.problem().code).toBe('link_expired');
    }
    const last = new URL((await openSetup(server.context)) ?? '').searchParams.get('token') ?? '';
    await server.context.database.pool.query(
      `UPDATE setting SET value = jsonb_set(value, '{expiresAt}', '"2020-01-01T00:00:00.000Z"')`,
    );
    const reply = await server.anonymous.call(contract.createFirstAdministrator, { body: { ...body, token: last } });
    expect(reply.problem().code).toBe('link_expired');
    expect(await actions()).toEqual([]);
  });

  it('lets a new user in by their link once, who then sets a password', async () => {
    const administrator = await server.as('administrator');
    await administrator.call(contract.putOffice, { params: { code: '00001' }, body: { name: 'Harbour' } });
    const made = await administrator.call(contract.createUser, {
      body: { name: 'Olga', email: 'Olga@Example.org', role: 'officer', officeCodes: ['00001'] },
    });
    const { user, signInLink } = made.answer();
    expect(signInLink.startsWith(`${server.url}/sign-in/link?token=`)).toBe(true);
    const officer = await server.anonymous.signInBy(signInLink, user.id);
    await expect(server.anonymous.signInBy(signInLink, user.id)).rejects.toThrow('410');
    expect((await officer.call(contract.getSession)).answer()).toMatchObject({
      name: 'Olga',
      email: 'olga@example.org',
      hasPassword: false,
      offices: [{ code: '00001', name: 'Harbour' }],
    });
    expect((await officer.call(contract.setPassword, { body: { password: 'short' } })).problem()).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'body.password' }],
    });
    expect((await officer.call(contract.setPassword, { body: { password } })).status).toBe(204);
    expect((await officer.call(contract.setPassword, { body: { password } })).problem().code).toBe('conflict');
    await server.anonymous.signIn('OLGA@example.org', password);
    await expect(server.anonymous.signIn('olga@example.org', `${password}!`)).rejects.toThrow('401');
  });

  it('keeps no token, key or password in readable form, in no table', async () => {
    const administrator = await server.as('administrator');
    const { signInLink } = (
      await administrator.call(contract.createSignInLink, { params: { id: administrator.userId } })
    ).answer();
    const token = new URL(signInLink).searchParams.get('token') ?? '';
    const { secret } = await addKey(server.context, systemActor, {
      name: 'key',
      userId: administrator.userId,
      expiresInDays: null,
    });
    await administrator.call(contract.setPassword, { body: { password } });
    for (const table of ['verification', 'apikey', 'account', 'audit_entry', 'setting']) {
      const { rows } = await server.context.database.pool.query(`SELECT * FROM ${table}`);
      for (const told of [token, secret, password]) expect(JSON.stringify(rows)).not.toContain(told);
    }
  });

  it('replaces a link by the next one', async () => {
    const administrator = await server.as('administrator');
    const params = { id: administrator.userId };
    const first = (await administrator.call(contract.createSignInLink, { params })).answer();
    const second = (await administrator.call(contract.createSignInLink, { params })).answer();
    await expect(server.anonymous.signInBy(first.signInLink)).rejects.toThrow('410');
    await server.anonymous.signInBy(second.signInLink);
  });

  it('shuts out a disabled user at once, by session, link, password and key', async () => {
    const administrator = await server.as('administrator');
    const officer = await server.as('officer');
    await officer.call(contract.setPassword, { body: { password } });
    const { email } = (await officer.call(contract.getSession)).answer();
    const params = { id: officer.userId };
    const { signInLink } = (await administrator.call(contract.createSignInLink, { params })).answer();
    const { secret } = (
      await administrator.call(contract.createKey, { body: { name: 'script', userId: officer.userId } })
    ).answer();
    const byKey = new TestClient(server.url, officer.userId, { authorization: `Bearer ${secret}` });
    expect((await byKey.call(contract.getSession)).status).toBe(200);

    const changed = await administrator.call(contract.changeUser, { params, body: { disabled: true } });
    expect(changed.answer().disabled).toBe(true);
    expect((await officer.call(contract.getSession)).status).toBe(401);
    expect((await byKey.call(contract.getSession)).status).toBe(401);
    await expect(server.anonymous.signInBy(signInLink)).rejects.toThrow('410');
    await expect(server.anonymous.signIn(email, password)).rejects.toThrow('403');
    expect((await administrator.call(contract.createSignInLink, { params })).status).toBe(404);

    await administrator.call(contract.changeUser, { params, body: { disabled: false } });
    expect((await officer.call(contract.getSession)).status).toBe(401);
    await server.anonymous.signIn(email, password);
  });

  it('always has an administrator left, even when two disable each other at once', async () => {
    const one = await server.as('administrator');
    const other = await server.as('administrator');
    const disable = (by: TestClient, whom: TestClient) =>
      by.call(contract.changeUser, { params: { id: whom.userId }, body: { disabled: true } });
    const replies = await Promise.all([disable(one, other), disable(other, one)]);
    expect(replies.map((reply) => reply.status).sort()).not.toEqual([200, 200]);
    const { rows } = await server.context.database.pool.query(`SELECT FROM "user" WHERE banned IS NOT TRUE`);
    expect(rows).toHaveLength(1);
    const left = (await one.call(contract.getSession)).status === 200 ? one : other;
    const params = { id: left.userId };
    for (const body of [{ disabled: true }, { role: 'officer' as const }]) {
      expect((await left.call(contract.changeUser, { params, body })).problem().code).toBe('conflict');
    }
  });

  it('gives a user other rights and offices from the next call on', async () => {
    const administrator = await server.as('administrator');
    const officer = await server.as('officer', { offices: ['00001'] });
    await server.as('officer', { offices: ['00002'] });
    expect((await officer.call(contract.listOffices)).answer().rows.map(({ code }) => code)).toEqual(['00001']);
    const params = { id: officer.userId };
    await administrator.call(contract.changeUser, { params, body: { officeCodes: ['00002'], role: 'auditor' } });
    expect((await officer.call(contract.listOffices)).answer().rows.map(({ code }) => code)).toEqual(['00002']);
    expect((await officer.call(contract.listUsers)).answer().rows).toHaveLength(3);
    await administrator.call(contract.changeUser, { params, body: { officeCodes: [] } });
    expect((await officer.call(contract.listOffices)).answer().rows).toEqual([]);
  });

  it('keeps nothing of a change that is refused', async () => {
    const administrator = await server.as('administrator');
    const before = await actions();
    const body = { name: 'Olga', email: 'olga@example.org', role: 'officer', officeCodes: ['99999'] } as const;
    expect(
      (await administrator.call(contract.createUser, { body: { ...body, officeCodes: ['99999'] } })).problem(),
    ).toMatchObject({
      code: 'invalid_request',
      details: { officeCode: '99999' },
    });
    expect((await administrator.call(contract.listUsers)).answer().rows).toHaveLength(1);
    await administrator.call(contract.createUser, { body: { ...body, officeCodes: [] } });
    const again = await administrator.call(contract.createUser, {
      body: { ...body, officeCodes: [], email: 'OLGA@example.org' },
    });
    expect(again.problem().code).toBe('conflict');
    expect(await actions()).toEqual([...before, 'user.added']);
  });

  it('takes a key until it is revoked or expires', async () => {
    const administrator = await server.as('administrator');
    const add = async (name: string) =>
      (
        await administrator.call(contract.createKey, { body: { name, userId: administrator.userId, expiresInDays: 1 } })
      ).answer();
    const [one, other] = [await add('one'), await add('other')];
    const by = (secret: string) => new TestClient(server.url, '', { authorization: `Bearer ${secret}`, origin: '' });
    expect(
      (await by(one.secret).call(contract.putOffice, { params: { code: '00001' }, body: { name: 'Harbour' } })).status,
    ).toBe(200);
    expect((await administrator.call(contract.deleteKey, { params: { id: one.key.id } })).status).toBe(204);
    expect((await administrator.call(contract.deleteKey, { params: { id: one.key.id } })).status).toBe(404);
    expect((await by(one.secret).call(contract.getSession)).status).toBe(401);
    expect((await by(other.secret).call(contract.getSession)).status).toBe(200);
    await server.context.database.pool.query(`UPDATE apikey SET "expiresAt" = now() - interval '1 second'`);
    expect((await by(other.secret).call(contract.getSession)).status).toBe(401);
    const listed = await administrator.call(contract.listKeys);
    expect(listed.answer().rows).toEqual([expect.objectContaining({ name: 'other', start: other.secret.slice(0, 8) })]);
    expect(listed.text).not.toContain(other.secret);
  });

  it('shows the audit page by page, names who acted, and verifies it', async () => {
    const administrator = await server.as('administrator');
    for (const code of ['00001', '00002', '00003']) {
      await administrator.call(contract.putOffice, { params: { code }, body: { name: `Office ${code}` } });
    }
    const auditor = await server.as('auditor');
    const query = { limit: 2, action: 'office.saved' };
    const first = (await auditor.call(contract.listAudit, { query })).answer();
    expect(first.rows.map(({ subject }) => subject)).toEqual(['office:00003', 'office:00002']);
    expect(first.rows[0]?.actor).toBe('administrator 1');
    const rest = await auditor.call(contract.listAudit, { query: { ...query, cursor: first.nextCursor ?? '' } });
    expect(rest.answer()).toMatchObject({ rows: [{ subject: 'office:00001' }], nextCursor: null });
    expect((await auditor.call(contract.listAudit, { query: { cursor: 'x' } })).status).toBe(400);
    const verified = (await auditor.call(contract.verifyAudit)).answer();
    expect(verified).toEqual({ ...(await verifyAudit(server.context.database)), intact: true });
    expect(verified.entries).toBe(7);
  });
});
