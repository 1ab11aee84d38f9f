import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../open-database.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { inTransaction } from '../../transaction.ts';
import { appendAudit } from './append-audit.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const entry = {
  actorId: 'u1',
  action: 'office.saved',
  subject: 'office:00001',
  details: { b: [1.5, null], a: { é: 'ü' } },
};

describe('the audit', () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('is one unbroken chain when many append at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => inTransaction(database, (transaction) => appendAudit(transaction, entry))),
    );
    expect(await verifyAudit(database)).toEqual({ entries: 20, intact: true, brokenAt: null });
  });

  it('keeps nothing of a change that was taken back', async () => {
    const change = inTransaction(database, async (transaction) => {
      await appendAudit(transaction, entry);
      throw new Error('taken back');
    });
    await expect(change).rejects.toThrow('taken back');
    expect((await verifyAudit(database)).entries).toBe(20);
  });

  it('refuses to write without an actor or with a secret', async () => {
    const append = (change: object) =>
      inTransaction(database, (transaction) => appendAudit(transaction, { ...entry, ...change }));
    await expect(append({ actorId: '' })).rejects.toThrow('who acts');
    await expect(append({ details: { deep: [{ newPassword: 'x' }] } })).rejects.toThrow('secrets');
  });

  it('lists newest first, page by page', async () => {
    const first = await listAudit(database, { limit: 15 });
    const second = await listAudit(database, { limit: 15, before: first.at(-1)?.id });
    expect([...first, ...second].map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => 20 - i));
    expect(first[0]?.details).toEqual(entry.details);
    expect(await listAudit(database, { limit: 15, actorId: 'someone else' })).toEqual([]);
  });

  it.each([
    ['a changed detail', `UPDATE audit_entry SET details = '{"a":1}' WHERE id = 7`, 7],
    ['a changed actor', `UPDATE audit_entry SET actor_id = 'u2' WHERE id = 5`, 5],
    ['a removed entry', `DELETE FROM audit_entry WHERE id = 3`, 3],
  ])('shows %s', async (_, tampering, brokenAt) => {
    await database.pool.query(tampering);
    expect(await verifyAudit(database)).toMatchObject({ intact: false, brokenAt });
  });
});
