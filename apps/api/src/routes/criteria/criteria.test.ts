import {
  approveCriterion,
  createCriterion,
  listCriteria,
  proposeCriterion,
  retireCriterion,
} from '@tidewaiter/contract';
import { approvedCriteria } from '@tidewaiter/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
let manager: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
  manager = await server.as('manager');
});
afterAll(() => server.close());

const rule = {
  name: 'Cheap vehicles',
  lane: 'red',
  conditions: [{ operator: 'starts_with', field: 'hsCode', values: ['8703'] }],
  officeCodes: [],
  instruction: 'Compare the chassis number with the papers.',
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
} as const;
const body = {
  ...rule,
  conditions: [{ operator: 'starts_with' as const, field: 'hsCode' as const, values: ['8703'] }],
  officeCodes: [],
};
const draft = async (client: TestClient) => ({
  params: { id: (await client.call(createCriterion, { body })).answer().id },
});

it('selects nothing before a second person has approved it', async () => {
  const at = await draft(analyst);
  const { database } = server.context;
  expect(await approvedCriteria(database)).toEqual([]);
  expect((await manager.call(approveCriterion, at)).problem().code).toBe('conflict');
  expect((await analyst.call(proposeCriterion, at)).answer().status).toBe('proposed');
  expect((await analyst.call(proposeCriterion, at)).problem().code).toBe('conflict');
  const approved = (await manager.call(approveCriterion, at)).answer();
  expect(approved).toMatchObject({
    status: 'approved',
    approvedBy: { id: manager.userId },
    owner: { id: analyst.userId },
  });
  expect(await approvedCriteria(database)).toMatchObject([{ id: at.params.id, rule: { name: 'Cheap vehicles' } }]);
  expect(await approvedCriteria(database, '2024-12-31')).toHaveLength(1);
  expect(await approvedCriteria(database, '2025-01-01')).toEqual([]);
  expect((await analyst.call(retireCriterion, at)).answer().status).toBe('retired');
  expect((await analyst.call(retireCriterion, at)).problem().code).toBe('conflict');
  expect(await approvedCriteria(database)).toEqual([]);
  const audited = await database.prisma.auditEntry.findMany({
    where: { subject: `criterion:${at.params.id}` },
    orderBy: { id: 'asc' },
  });
  expect(audited.map(({ action }) => action)).toEqual([
    'criterion.drafted',
    'criterion.proposed',
    'criterion.approved',
    'criterion.retired',
  ]);
});

it('is never approved by its owner', async () => {
  const at = await draft(manager);
  await manager.call(proposeCriterion, at);
  const reply = await manager.call(approveCriterion, at);
  expect(reply.status).toBe(409);
  expect(reply.problem().code).toBe('own_proposal');
});

it('is listed newest first; one that does not exist is not found', async () => {
  const { rows } = (await analyst.call(listCriteria)).answer();
  expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => b - a));
  for (const endpoint of [proposeCriterion, approveCriterion, retireCriterion]) {
    expect((await manager.call(endpoint, { params: { id: 4711 } })).status).toBe(404);
  }
});
