import { expect, it } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { countAttempt, forgetAttempts, uncountAttempt } from './attempt.ts';

it('counts every attempt of a window once, and begins anew after it', async () => {
  const database = await testDatabase();
  const count = async (window: number) => (await countAttempt(database, 'a', window)).count;
  const counts = await Promise.all(Array.from({ length: 8 }, () => count(60_000)));
  expect(counts.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await uncountAttempt(database, 'a');
  expect(await count(60_000)).toBe(8);
  expect((await countAttempt(database, 'b', 60_000)).count).toBe(1);
  await database.pool.query(`UPDATE "rateLimit" SET "lastRequest" = "lastRequest" - 60001 WHERE key = 'a'`);
  expect(await count(60_000)).toBe(1);
  await forgetAttempts(database, 'a');
  expect(await count(60_000)).toBe(1);
  await database.close();
});
