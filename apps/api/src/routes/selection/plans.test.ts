import { listPlans, publishPlan } from '@tidewaiter/contract';
import { firstPlan } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('always has a plan in force, first of all the modest one, then what a manager published', async () => {
  const manager = await server.as('manager');
  expect((await manager.call(listPlans)).answer().rows).toMatchObject([{ publishedBy: 'Tidewaiter', plan: firstPlan }]);
  const plan = { ...firstPlan, seed: 42 };
  const published = (await manager.call(publishPlan, { body: plan })).answer();
  expect(published).toMatchObject({ publishedBy: 'manager 1', plan: { seed: 42 } });
  const { rows } = (await manager.call(listPlans)).answer();
  expect(rows.map(({ plan: { seed } }) => seed)).toEqual([42, firstPlan.seed]);
});

it('refuses a plan that leaves offices without one', async () => {
  const manager = await server.as('manager');
  const offices = firstPlan.offices.map((office) => ({ ...office, officeCode: 'A' }));
  const reply = await manager.call(publishPlan, { body: { ...firstPlan, offices } });
  expect(reply.problem().code).toBe('invalid_request');
});
