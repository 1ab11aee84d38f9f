import { hkdfSync } from 'node:crypto';

/** The secret that signs session cookies: derived from the one secret, so that neither tells the other. */
export function sessionSecretOf(secret: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), 'tidewaiter session', 32)).toString('hex');
}
