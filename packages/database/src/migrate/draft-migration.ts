import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TidewaiterError } from '@tidewaiter/domain';
import { prismaFolder } from './migrations-folder.ts';
import { schemaDifference } from './schema-difference.ts';

/** Writes what the schema has and the migrations lack as a new migration; null when nothing differs. */
export async function draftMigration(url: string, name: string, now: Date): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new TidewaiterError(
      'invalid_request',
      'Name the migration with a to z, 0 to 9 and _, as in add_seal_number.',
    );
  }
  const script = await schemaDifference(url);
  if (script === null) return null;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(prismaFolder, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), script);
  return join(folder, 'migration.sql');
}
