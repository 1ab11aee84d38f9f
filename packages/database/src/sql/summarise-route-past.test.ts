import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { summariseRoutePast } from './summarise-route-past.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const route = { origin: 'CN', departure: 'AE', day: '2024-01-10' };
  await declare(database, [
    { ...route, number: 'found', outcome: { nonCompliant: true } },
    { ...route, number: 'clear', day: '2024-02-10', outcome: { nonCompliant: false } },
    { ...route, number: 'not-examined' },
    { ...route, number: 'direct', departure: 'CN', outcome: { nonCompliant: false } },
    { ...route, number: 'other-office', office: 'B', outcome: { nonCompliant: true } },
    { ...route, number: 'long-ago', day: '2022-08-31', outcome: { nonCompliant: true } },
    { ...route, number: 'that-day', day: '2024-03-01', outcome: { nonCompliant: true } },
    { ...route, number: 'changed', outcome: { nonCompliant: true } },
    { ...route, number: 'changed', outcome: { nonCompliant: false, version: 2, day: '2024-02-20' } },
    { number: 'nowhere', origin: 'CN', day: '2024-01-20', outcome: { nonCompliant: true } },
  ]);
});
afterAll(() => database.close());

const ask = (departureCountry: string | null, scope: Parameters<typeof summariseRoutePast>[1]['scope']) =>
  summariseRoutePast(database.pool, {
    route: { officeCode: 'A', originCountry: 'CN', departureCountry },
    before: '2024-03-01',
    scope,
  });

test('counts what the office examined on the route in eighteen months, each item once', async () => {
  expect(await ask('AE', { national: true })).toEqual({
    examined: 3,
    nonCompliant: 1,
    office: { examined: 5, nonCompliant: 2 },
    byMonth: [
      { month: '2024-01', examined: 1, nonCompliant: 1 },
      { month: '2024-02', examined: 2, nonCompliant: 0 },
    ],
  });
});

test('a departure that was not declared is a route of its own', async () => {
  expect(await ask(null, { national: true })).toMatchObject({ examined: 1, nonCompliant: 1 });
});

test('an office outside the scope has no past to tell', async () => {
  const nothing = { examined: 0, nonCompliant: 0 };
  const past = await ask('AE', { national: false, officeCodes: ['B'] });
  expect(past).toEqual({ ...nothing, office: nothing, byMonth: [] });
});
