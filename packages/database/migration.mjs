// npm run migration -w @tidewaiter/database -- <name>: drafts a migration after prisma/schema.prisma was changed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from './dist/embedded/start-embedded.js';
import { draftMigration } from './dist/migrate/draft-migration.js';

const scratch = mkdtempSync(join(tmpdir(), 'tidewaiter-migration-'));
const server = await startEmbedded(scratch);
try {
  const file = await draftMigration(server.url, process.argv[2] ?? '', new Date());
  process.stdout.write(
    file === null
      ? 'The schema and the migrations agree.\n'
      : `${file}\nRead it and add by hand what Prisma cannot say (CHECK, partial index); the next start applies it.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit();
