import { hkdfSync } from 'node:crypto';
import { TidewaiterError } from '@tidewaiter/domain';

/**
 * The secret that signs session cookies: derived from the newest that is in use, so that neither tells the other, and an
 * old secret that got out signs nobody in. A rotation ends sessions once the servers are started again.
 */
export function sessionSecretOf(secrets: readonly Uint8Array[]): string {
  const newest = secrets.at(-1);
  if (newest === undefined) throw new TidewaiterError('internal', 'Sessions cannot be signed without a secret.');
  return Buffer.from(hkdfSync('sha256', newest, new Uint8Array(0), 'tidewaiter session', 32)).toString('hex');
}
