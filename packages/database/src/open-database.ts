import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { typeParsers } from './type-parsers.ts';

/** The one way to the data: `prisma` for records, `pool` for SQL and COPY. Both share the same connections. */
export type Database = { url: string; pool: pg.Pool; prisma: PrismaClient; close(): Promise<void> };

/** Opens a pool on a migrated database. Connections are made when first needed. */
export function openDatabase({ url, connections = 10 }: { url: string; connections?: number }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'tidewaiter',
    types: typeParsers,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    url,
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
