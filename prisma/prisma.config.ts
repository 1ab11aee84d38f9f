import { defineConfig } from 'prisma/config';

// Paths are relative to this file. Only the generator reads it; migrations run through packages/database.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
});
