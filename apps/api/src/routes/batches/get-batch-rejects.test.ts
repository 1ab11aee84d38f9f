import { createBatch } from '@tidewaiter/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function sentBy(sender: TestClient, number: string): Promise<string> {
  const body = canonicalFile([{ declaration_number: number, hs_code: 'rice' }]);
  const sent = await sender.fetch('/api/v1/batches', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
  return createBatch.answer.schema.parse(await sent.json()).id;
}

it('rejected rows are for who sent the file, and for national users', async () => {
  const [national, local] = [await server.as('analyst'), await server.as('analyst', { offices: ['ZZ1'] })];
  const [far, own] = [await sentBy(national, 'RN1'), await sentBy(local, 'RL1')];
  const statusFor = async (reader: TestClient, id: string) =>
    (await reader.fetch(`/api/v1/batches/${id}/rejects.csv`)).status;
  expect([await statusFor(local, own), await statusFor(local, far)]).toEqual([200, 403]);
  expect([await statusFor(national, own), await statusFor(national, far)]).toEqual([200, 200]);
});
