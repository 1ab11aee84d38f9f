import { firstPlan } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { inTransaction } from '../../transaction.ts';
import { insertPlan, listPlans, planInForce } from './plan.ts';

test('the first plan comes into force once, however many ask for it at once; a published one replaces it', async () => {
  const database = await testDatabase();
  const asked = await Promise.all(Array.from({ length: 8 }, () => planInForce(database)));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  expect(asked[0]).toMatchObject({ plan: firstPlan, publishedById: 'system' });
  expect(await database.prisma.auditEntry.count({ where: { action: 'plan.published' } })).toBe(1);
  const plan = { ...firstPlan, seed: 7 };
  await inTransaction(database, (transaction) => insertPlan(transaction, { plan, publishedById: 'ann' }));
  expect(await planInForce(database)).toMatchObject({ plan, publishedById: 'ann' });
  expect((await listPlans(database)).map(({ plan: { seed } }) => seed)).toEqual([7, 1]);
  await database.close();
});
