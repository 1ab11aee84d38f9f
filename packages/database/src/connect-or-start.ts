import { TidewaiterError } from '@tidewaiter/domain';
import { createDatabase } from './create-database.ts';
import { type Embedded, startEmbedded } from './embedded/start-embedded.ts';
import { migrate } from './migrate/migrate.ts';
import { type Database, openDatabase } from './open-database.ts';

export type ConnectOptions = { databaseUrl?: string | undefined; dataDir: string; connections?: number };

/** The server that is named, or else the embedded one of the data directory; migrated and open. */
export async function connectOrStart({ databaseUrl, dataDir, connections = 10 }: ConnectOptions): Promise<Database> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    await migrateNamed(databaseUrl);
    return openDatabase({ url: databaseUrl, connections });
  }
  const embedded = await startEmbedded(dataDir);
  try {
    const url = await createDatabase(embedded.url, 'tidewaiter');
    await migrate(url);
    return withStop(openDatabase({ url, connections }), embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function withStop(database: Database, embedded: Embedded): Database {
  return {
    ...database,
    close: async () => {
      await database.close();
      await embedded.stop();
    },
  };
}

async function migrateNamed(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    if (error instanceof TidewaiterError) throw error;
    const said = error instanceof Error ? error.message || error.name : String(error);
    throw new TidewaiterError(
      'unavailable',
      `The server of DATABASE_URL cannot be used: ${said}`,
      {},
      { cause: error },
    );
  }
}
