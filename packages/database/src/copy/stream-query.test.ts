import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { streamQuery } from './stream-query.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('all rows come, in portions', async () => {
  const portions: number[][] = [];
  for await (const rows of streamQuery<{ n: number }>(
    database,
    'SELECT n FROM generate_series(1, $1::int) n',
    [7],
    3,
  )) {
    portions.push(rows.map(({ n }) => n));
  }
  expect(portions).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

test('a reader that stops early leaves the pool whole', async () => {
  for (let round = 0; round < 15; round += 1) {
    for await (const _ of streamQuery(database, 'SELECT generate_series(1, 100000) AS n', [], 10)) break;
  }
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
