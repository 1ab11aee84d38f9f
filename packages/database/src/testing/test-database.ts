import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../create-database.ts';
import { type Database, openDatabase } from '../open-database.ts';
import { joinTestServer } from './test-server.ts';

/** A migrated, empty database of one's own on a real Postgres; `close` drops it. */
export async function testDatabase({ connections = 10 }: { connections?: number } = {}): Promise<Database> {
  const server = await joinTestServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const database = openDatabase({ url: await createDatabase(server.url, name, server.template), connections });
  return {
    ...database,
    close: async () => {
      await database.close();
      await dropDatabase(server.url, name);
    },
  };
}
