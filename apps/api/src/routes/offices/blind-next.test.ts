import {
  claimNext,
  claimReferral,
  countWorklist,
  exportWorklist,
  getDeclaration,
  listAudit,
  listOffices,
  listWorklist,
  putOffice,
  releaseReferral,
  rerouteTogether,
} from '@tidewaiter/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referItems, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let ann: TestClient;
let ben: TestClient;
let manager: TestClient;
let administrator: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  ann = await server.as('officer', { offices: ['A', 'B'] });
  ben = await server.as('officer', { offices: ['A'] });
  manager = await server.as('manager');
  administrator = await server.as('administrator');
  await referItems(server, [
    { number: 'A1', selection: { lane: 'red', risk: 900 } },
    { number: 'A2', selection: { lane: 'red', risk: 800 } },
    { number: 'B1', office: 'B', selection: { lane: 'red', risk: 700 } },
  ]);
  const body = { name: 'Harbour', blindNext: true };
  expect((await administrator.call(putOffice, { params: { code: 'A' }, body })).answer()).toEqual({
    code: 'A',
    ...body,
  });
});
afterAll(() => server.close());

const at = (number: string) => ({ params: { number } });
const listed = async (client: TestClient) =>
  (await client.call(listWorklist)).answer().rows.map(({ declarationNumber }) => declarationNumber);

it('is set by the administrator, is in the audit, and stays when the office is only renamed', async () => {
  const renamed = await administrator.call(putOffice, { params: { code: 'A' }, body: { name: 'Old harbour' } });
  expect(renamed.answer()).toEqual({ code: 'A', name: 'Old harbour', blindNext: true });
  const { rows } = (await ann.call(listOffices)).answer();
  expect(rows.map(({ code, blindNext }) => [code, blindNext])).toEqual([
    ['A', true],
    ['B', false],
  ]);
  const body = { name: 'Mine now', blindNext: false };
  expect((await ann.call(putOffice, { params: { code: 'A' }, body })).status).toBe(403);
  const saved = (await administrator.call(listAudit, { query: { action: 'office.saved' } })).answer().rows;
  expect(saved[0]).toMatchObject({ subject: 'office:A', details: { name: 'Old harbour', blindNext: true } });
});

it('leaves what nobody holds out of the officers’ list and file, and still counts it', async () => {
  expect(await listed(ann)).toEqual(['B1']);
  expect(await listed(ben)).toEqual([]);
  expect(await listed(manager)).toEqual(['A1', 'A2', 'B1']);
  expect((await ben.call(exportWorklist)).text).not.toContain('A1');
  expect((await ben.call(countWorklist)).answer()).toMatchObject({ red: 2 });
});

it('refuses to let an officer choose, and says what to do', async () => {
  const refused = (await ben.call(claimReferral, at('A2'))).problem();
  expect(refused).toMatchObject({ status: 409, code: 'next_only', details: { office: 'A' } });
  expect(refused.detail).toContain('take the next one');
  const body = { numbers: ['A2', 'B1'], lane: 'yellow' as const, reason: 'I choose.' };
  expect((await ann.call(rerouteTogether, { body })).answer()).toMatchObject({
    rerouted: ['B1'],
    refused: [{ declarationNumber: 'A2', obstacle: 'next_only' }],
  });
  expect((await ben.call(getDeclaration, at('A2'))).answer().referral?.nextOnly).toBe(true);
  expect((await manager.call(getDeclaration, at('A2'))).answer().referral?.nextOnly).toBe(false);
});

it('gives the next case out, which its holder sees, renews and gives back', async () => {
  const { referral } = (await ben.call(claimNext, { body: {} })).answer();
  expect(referral).toMatchObject({ declarationNumber: 'A1', riskScore: 900 });
  expect(await listed(ben)).toEqual(['A1']);
  expect((await ben.call(claimReferral, at('A1'))).status).toBe(200);
  await ben.call(releaseReferral, at('A1'));
  expect(await listed(ben)).toEqual([]);
  // Giving one back brings no other: the next is the same again.
  expect((await ben.call(claimNext, { body: {} })).answer().referral?.declarationNumber).toBe('A1');
});

it('lets officers choose again once it is off', async () => {
  await administrator.call(putOffice, { params: { code: 'A' }, body: { name: 'Harbour', blindNext: false } });
  expect((await ben.call(claimReferral, at('A2'))).status).toBe(200);
});
