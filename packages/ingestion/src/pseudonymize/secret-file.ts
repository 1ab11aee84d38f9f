import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { TidewaiterError } from '@tidewaiter/domain';
import { parseSecrets } from './parse-secrets.ts';

/**
 * The secrets kept in a file of their own: hexadecimal, one generation a line, oldest first, mode 600; the first is made
 * where there is none. Of several processes that start at once, one makes it and all read the same. Whoever loses the
 * file cannot tell old traders from new ones: back it up, apart from the database.
 */
export async function readOrCreateSecrets(file: string): Promise<readonly Uint8Array[]> {
  const there = await readSecrets(file);
  if (there !== null) return there;
  await writeBeside(file, [randomBytes(32)], async (draft) => {
    // Linked into place: nobody ever reads half a secret, and nobody replaces one.
    await link(draft, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  });
  const made = await readSecrets(file);
  if (made === null) throw new TidewaiterError('unavailable', 'The pseudonymization secret could not be kept.');
  return made;
}

/**
 * Adds the secret of the next generation and answers all of them. It is on the disk when this returns, so that nothing
 * is ever keyed by a secret that a power cut takes away. One caller at a time: whoever rotates holds the rotation's lock.
 */
export async function appendSecret(file: string): Promise<readonly Uint8Array[]> {
  const before = await readSecrets(file);
  if (before === null) throw new TidewaiterError('unavailable', 'There is no file of secrets to add the next one to.');
  const after = [...before, randomBytes(32)];
  await writeBeside(file, after, (draft) => rename(draft, file));
  return after;
}

async function writeBeside(
  file: string,
  secrets: readonly Uint8Array[],
  put: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(secrets.map((secret) => `${Buffer.from(secret).toString('hex')}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await put(draft);
    await syncFolder(path.dirname(file));
  } finally {
    await rm(draft, { force: true });
  }
}

// The name in its folder outlives a power cut too; Windows has no such thing to ask for.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readSecrets(file: string): Promise<readonly Uint8Array[] | null> {
  try {
    return parseSecrets(await readFile(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
