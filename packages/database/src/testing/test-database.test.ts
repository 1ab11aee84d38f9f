import { expect, test } from 'vitest';
import { testDatabase } from './test-database.ts';

test('two test databases do not see each other', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  await one.prisma.customsOffice.create({ data: { code: '00001', name: 'Harbour' } });
  expect(await one.prisma.customsOffice.count()).toBe(1);
  expect(await other.prisma.customsOffice.count()).toBe(0);
  await Promise.all([one.close(), other.close()]);
});

test('values leave SQL unshifted and unrounded', async () => {
  const database = await testDatabase();
  const { rows } = await database.pool.query(
    `SELECT DATE '2021-03-01' AS day, 1234567890.123456789::numeric AS money, 9007199254740991::int8 AS safe`,
  );
  expect(rows).toEqual([{ day: '2021-03-01', money: '1234567890.123456789', safe: 9007199254740991 }]);
  await expect(database.pool.query('SELECT 9007199254740993::int8')).rejects.toThrow('does not fit');
  await database.close();
});
