import { getRoutePast, listSimilarCases } from '@tidewaiter/contract';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

const reason = { code: 'x', points: 90, value: null, base: null, count: null, level: null } as const;
const because = (theme: 'unit_price' | 'typical_item') => ({ ...reason, theme });

let server: TestServer;
let officer: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  officer = await server.as('officer', { offices: ['A'] });
  const selection = { lane: 'red', reasons: [because('unit_price'), because('typical_item')] } as const;
  await declare(server.context.database, [
    { number: 'NOW', selection },
    { number: 'NOW', item: 2, hsCode: '010121', netMassKg: null, customsValue: 0 },
    { number: 'PAST', day: '2024-01-10', selection, outcome: { nonCompliant: true, duty: 12.25 } },
    { number: 'PAST-B', day: '2024-01-11', office: 'B', outcome: { nonCompliant: false } },
  ]);
});
afterAll(() => server.close());

const params = { number: 'NOW', item: 1 };

it('tells of past cases like an item, and of which offices they are', async () => {
  const own = (await officer.call(listSimilarCases, { params })).answer();
  expect(own).toMatchObject({ before: '2024-03-04', officeCodes: ['A'], candidates: 1, mostCandidates: 2000 });
  expect(own.cases).toMatchObject([
    {
      declarationNumber: 'PAST',
      itemNumber: 1,
      outcome: 'non_compliant',
      finding: 'quantity',
      additionalDuty: '12.25',
      likeness: ['tariff_code', 'origin', 'importer', 'unit_value', 'reasons'],
      sharedThemes: ['unit_price'],
    },
  ]);
  const auditor = await server.as('auditor');
  const whole = (await auditor.call(listSimilarCases, { params })).answer();
  expect(whole.officeCodes).toBeNull();
  expect(whole.cases.map(({ declarationNumber }) => declarationNumber)).toEqual(['PAST', 'PAST-B']);
});

it('has nothing to tell of a heading that was never examined', async () => {
  const none = (await officer.call(listSimilarCases, { params: { ...params, item: 2 } })).answer();
  expect(none).toMatchObject({ candidates: 0, cases: [] });
});

it("tells of the route's past, each share with its interval", async () => {
  const past = (await officer.call(getRoutePast, { params })).answer();
  expect(past).toMatchObject({ originCountry: 'CN', departureCountry: null, months: 18 });
  expect(past.route).toMatchObject({ examined: 1, nonCompliant: 1, rate: 1, high: 1 });
  expect(past.route.low).toBeCloseTo(0.2065, 4);
  expect(past.byMonth).toEqual([{ month: '2024-01', examined: 1, nonCompliant: 1 }]);
});

it.each([listSimilarCases, getRoutePast])(
  'finds no item of another office by $id, nor one that is not there',
  async (endpoint) => {
    for (const wanted of [
      { number: 'PAST-B', item: 1 },
      { number: 'NOW', item: 3 },
    ]) {
      const reply = await officer.call(endpoint, { params: wanted });
      expect([reply.status, reply.problem().code]).toEqual([404, 'not_found']);
    }
  },
);
