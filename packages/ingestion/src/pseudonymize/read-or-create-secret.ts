import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { TidewaiterError } from '@tidewaiter/domain';

/**
 * The secret kept in a file of its own (hexadecimal, mode 600), made on first use. Of several processes that start at
 * once, one makes it and all read the same. Whoever loses the file cannot tell old traders from new ones: back it up.
 */
export async function readOrCreateSecret(path: string): Promise<Uint8Array> {
  const there = await readSecret(path);
  if (there !== null) return there;
  // Written beside and linked into place: nobody ever reads half a secret.
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readSecret(path);
  if (made === null) throw new TidewaiterError('unavailable', 'The pseudonymization secret could not be kept.');
  return made;
}

async function readSecret(path: string): Promise<Uint8Array | null> {
  try {
    return parseSecret(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Bytes of a secret given as hexadecimal text, as in the environment. */
export function parseSecret(text: string): Uint8Array {
  const hex = text.trim();
  if (!/^([0-9a-f]{2}){32,}$/i.test(hex)) {
    throw new TidewaiterError('unavailable', 'The pseudonymization secret must be 64 or more hexadecimal digits.');
  }
  return Buffer.from(hex, 'hex');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
