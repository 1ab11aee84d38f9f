import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openEngine } from './engine.ts';
import { prismaFolder, readMigrations } from './migrations-folder.ts';
import { WholeScriptAdapter } from './whole-script-adapter.ts';

/** The SQL that prisma/schema.prisma asks for beyond the migrations, tried on a passing database of this server; null when none. */
export async function schemaDifference(url: string): Promise<string | null> {
  const path = join(prismaFolder, 'schema.prisma');
  const content = readFileSync(path, 'utf8');
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const engine = await openEngine(new WholeScriptAdapter(pool), [[path, content]]);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files: [{ path, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout !== null && /^\s*(?!--)\S/m.test(stdout) ? stdout : null;
  } finally {
    engine.free();
    await pool.end();
  }
}
