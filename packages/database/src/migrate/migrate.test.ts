import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../create-database.ts';
import { openDatabase } from '../open-database.ts';
import { joinTestServer } from '../testing/test-server.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations-folder.ts';
import { schemaDifference } from './schema-difference.ts';
import { refuseOldServer } from './server-version.ts';

let url: string;
beforeAll(async () => {
  const server = await joinTestServer();
  url = await createDatabase(server.url, `migrate_${randomUUID().slice(0, 8)}`);
});
afterAll(async () => {
  const server = await joinTestServer();
  const database = openDatabase({ url: server.url });
  await database.pool.query(`DROP DATABASE "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
  await database.close();
});

test('migrations are applied once, also by processes that do it at once, and Prisma finds its own record', async () => {
  const names = readMigrations().migrationDirectories.map(({ path }) => path);
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(names);
  expect(await migrate(url)).toEqual([]);
  const database = openDatabase({ url });
  const { rows } = await database.pool.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  );
  expect(rows.map((row) => row.migration_name)).toEqual(names);
  await database.close();
});

test('the schema asks for nothing that the migrations do not make', async () => {
  expect(await schemaDifference((await joinTestServer()).url)).toBeNull();
});

test('a server that is too old is refused with what to do', () => {
  expect(() => refuseOldServer(140_011)).toThrow('PostgreSQL 14; 15 or newer is needed');
  expect(() => refuseOldServer(150_000)).not.toThrow();
});

test('records made by Prisma are there for SQL', async () => {
  const database = openDatabase({ url });
  await database.prisma.setting.create({ data: { name: 'currency', value: 'KRW', updatedAt: new Date(0) } });
  expect((await database.pool.query('SELECT name, value FROM setting')).rows).toEqual([
    { name: 'currency', value: 'KRW' },
  ]);
  await database.close();
});
