export { type ConnectOptions, connectOrStart } from './connect-or-start.ts';
export { createDatabase } from './create-database.ts';
export { type Embedded, startEmbedded } from './embedded/start-embedded.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
export { migrate } from './migrate/migrate.ts';
export { type Database, openDatabase } from './open-database.ts';
