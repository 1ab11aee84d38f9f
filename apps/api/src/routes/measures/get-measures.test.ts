import { getMeasures } from '@tidewaiter/contract';
import { computeMeasures, inTransaction } from '@tidewaiter/database';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { database } = server.context;
  // Of a thousand: 40 for their risk, half of them non-compliant; 20 drawn at random, two non-compliant; the rest released.
  await declare(
    database,
    Array.from({ length: 1000 }, (_, n) => {
      const base = { number: `D${n}`, day: n % 2 ? '2024-03-04' : '2024-03-11', office: n % 4 < 2 ? 'A' : 'B' };
      if (n < 40) {
        return {
          ...base,
          selection: { lane: 'red', reason: 'model', duty: 10 } as const,
          outcome: { nonCompliant: n % 4 < 2, duty: n % 4 < 2 ? 50 : 0 },
        };
      }
      if (n < 60) {
        return {
          ...base,
          selection: { lane: 'yellow', reason: 'random', chance: 20 / 960, duty: 1 } as const,
          outcome: { nonCompliant: n < 42, duty: n < 42 ? 5 : 0 },
        };
      }
      return { ...base, selection: { lane: 'green', chance: 20 / 960, duty: 1 } as const };
    }),
  );
  await inTransaction(database, (transaction) => computeMeasures(transaction));
});
afterAll(() => server.close());

it('sets what risk finds beside what chance finds, and estimates the level of everything from both', async () => {
  const manager = await server.as('manager');
  const measures = (await manager.call(getMeasures)).answer();
  expect(measures).toMatchObject({ from: '2024-03-04', to: '2024-03-11', currency: 'USD' });
  const { totals } = measures;
  expect(totals).toMatchObject({ items: 1000, examined: 60, revenueAtRisk: '420.00', recoveredDuty: '1010.00' });
  expect(totals.hitRate.model).toMatchObject({ examined: 40, nonCompliant: 20, rate: 0.5 });
  expect(totals.hitRate.random).toMatchObject({ examined: 20, nonCompliant: 2, rate: 0.1 });
  expect(totals.hitRate.criterion).toEqual({ examined: 0, nonCompliant: 0, rate: null, low: null, high: null });
  expect(totals.hitRate.all.rate).toBeCloseTo(22 / 60, 12);
  expect(totals.level.examined).toBe(20);
  expect(totals.level.rate).toBeCloseTo((40 * 0.5 + 960 * 0.1) / 1000, 12);
  expect(totals.level.low).toBeLessThan(0.116);
  expect(totals.level.high).toBeGreaterThan(0.116);
});

it('breaks down by week, office and chapter so that the parts add up', async () => {
  const manager = await server.as('manager');
  const { totals, byWeek, byOffice, byChapter } = (await manager.call(getMeasures)).answer();
  expect(byWeek.map(({ week, items }) => [week, items])).toEqual([
    ['2024-03-04', 500],
    ['2024-03-11', 500],
  ]);
  expect(byOffice.map(({ officeCode }) => officeCode)).toEqual(['A', 'B']);
  expect(byChapter).toMatchObject([{ chapter: '87', name: 'Vehicles', items: 1000 }]);
  for (const groups of [byWeek, byOffice, byChapter]) {
    expect(groups.reduce((sum, { examined }) => sum + examined, 0)).toBe(totals.examined);
    expect(groups.reduce((sum, { recoveredDuty }) => sum + Number(recoveredDuty), 0)).toBeCloseTo(1010, 6);
  }
});

it('shows a manager of one office that office alone', async () => {
  const manager = await server.as('manager', { offices: ['A'] });
  const own = (await manager.call(getMeasures)).answer();
  expect(own.totals.items).toBe(500);
  expect(own.byOffice.map(({ officeCode }) => officeCode)).toEqual(['A']);
  const other = (await manager.call(getMeasures, { query: { officeCode: 'B' } })).answer();
  expect(other.totals).toMatchObject({ items: 0, examined: 0, revenueAtRisk: '0.00', level: { rate: null } });
  expect(other.byWeek).toEqual([]);
});
