// Makes the Prisma client from prisma/schema.prisma; offline, and only when the schema or Prisma has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = dirname(fileURLToPath(import.meta.url));
const root = join(room, '..', '..');
const require = createRequire(import.meta.url);
const prismaPackage = require.resolve('prisma/package.json');
const { version, bin } = JSON.parse(readFileSync(prismaPackage, 'utf8'));

const stampFile = join(room, 'src', 'generated', 'stamp.txt');
const stamp = createHash('sha256')
  .update(version)
  .update(readFileSync(join(root, 'prisma', 'schema.prisma')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const cli = join(dirname(prismaPackage), typeof bin === 'string' ? bin : bin.prisma);
  const result = spawnSync(process.execPath, [cli, 'generate', '--config', 'prisma/prisma.config.ts', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Any executable that exists stops a download that generating does not need.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
    },
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`);
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
  process.stderr.write('Prisma client generated.\n');
}
