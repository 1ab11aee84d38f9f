import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TidewaiterError } from '@tidewaiter/domain';
import { openEngine } from './engine.ts';
import { prismaFolder, readMigrations } from './migrations-folder.ts';
import { WholeScriptAdapter } from './whole-script-adapter.ts';

/** Writes what prisma/schema.prisma has and the migrations lack as a new migration; null when nothing differs. */
export async function draftMigration(url: string, name: string, now: Date): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new TidewaiterError(
      'invalid_request',
      'Name the migration with a to z, 0 to 9 and _, as in add_seal_number.',
    );
  }
  const path = join(prismaFolder, 'schema.prisma');
  const schema = readFileSync(path, 'utf8');
  const engine = await openEngine(new WholeScriptAdapter({ connectionString: url }), [[path, schema]]);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files: [{ path, content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (stdout === null || !/^\s*(?!--)\S/m.test(stdout)) return null;
    const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(prismaFolder, 'migrations', `${stamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), stdout);
    return join(folder, 'migration.sql');
  } finally {
    engine.free();
  }
}
