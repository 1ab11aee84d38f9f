import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './open-database.ts';
import { inPipelinedTransaction, openPipeline, type Pipeline, sendTogether } from './pipeline.ts';
import { testDatabase } from './testing/test-database.ts';
import { inTransaction } from './transaction.ts';

let database: Database;
let pipeline: Pipeline;
beforeAll(async () => {
  database = await testDatabase();
  pipeline = openPipeline(database);
  await database.pool.query('CREATE TABLE line (number int PRIMARY KEY)');
});
afterAll(async () => {
  await pipeline.end();
  await database.close();
});

const insert = 'INSERT INTO line VALUES ($1)';
const lines = async () =>
  (await database.pool.query<{ number: number }>('SELECT number FROM line ORDER BY number')).rows.map(
    ({ number }) => number,
  );

test('statements that go out at once are done in their order, and are kept together', async () => {
  const seen = await inPipelinedTransaction(pipeline, (client) =>
    Promise.all([
      client.query(insert, [1]),
      client.query<{ seen: number }>('SELECT count(*)::int AS seen FROM line'),
      client.query(insert, [2]),
      client.query<{ seen: number }>('SELECT count(*)::int AS seen FROM line'),
    ]),
  );
  expect([seen[1].rows[0]?.seen, seen[3].rows[0]?.seen]).toEqual([1, 2]);
  expect(await lines()).toEqual([1, 2]);
});

test('one that fails takes the others with it and is the error that is told; the connection goes on', async () => {
  const failing = inPipelinedTransaction(pipeline, (client) =>
    Promise.all([client.query(insert, [3]), client.query(insert, [1]), client.query(insert, [4])]),
  );
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await lines()).toEqual([1, 2]);
  await inPipelinedTransaction(pipeline, (client) => client.query(insert, [5]));
  expect(await lines()).toEqual([1, 2, 5]);
});

test('what is refused after the statements were sent keeps none of them', async () => {
  const refused = inPipelinedTransaction(pipeline, async (client) => {
    await Promise.all([client.query(insert, [6]), client.query(insert, [7])]);
    throw new RangeError('not so');
  });
  await expect(refused).rejects.toThrow('not so');
  expect(await lines()).toEqual([1, 2, 5]);
});

test('what goes last is kept with the rest, or takes it with it', async () => {
  const with8 = (last: number) =>
    inPipelinedTransaction(
      pipeline,
      async (client) => {
        await client.query(insert, [8]);
        return client;
      },
      async (client) => {
        await client.query(insert, [last]);
      },
    );
  await expect(with8(1)).rejects.toMatchObject({ code: '23505' });
  expect(await lines()).toEqual([1, 2, 5]);
  await with8(9);
  expect(await lines()).toEqual([1, 2, 5, 8, 9]);
});

test('statements of one order are asked in it on either kind of connection', async () => {
  const ask = (client: Parameters<Parameters<typeof inTransaction>[1]>[0], first: number) =>
    sendTogether(client, [
      () => client.query(insert, [first]),
      () => client.query<{ most: number }>('SELECT max(number) AS most FROM line'),
    ]);
  const [, slow] = await inTransaction(database, (client) => ask(client, 20));
  const [, fast] = await inPipelinedTransaction(pipeline, (client) => ask(client, 30));
  expect([slow.rows[0]?.most, fast.rows[0]?.most]).toEqual([20, 30]);
});
