import { randomUUID } from 'node:crypto';
import { createDatabase, type Database, dropDatabase, migrate, openDatabase } from '@tidewaiter/database';

/** Runs with a migrated, empty database of its own beside the one that is given, and drops it. */
export async function withBenchDatabase<T>(beside: Database, run: (database: Database) => Promise<T>): Promise<T> {
  const name = `tidewaiter_bench_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(beside.url, name);
  try {
    await migrate(url);
    const database = openDatabase({ url });
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  } finally {
    await dropDatabase(beside.url, name);
  }
}
