import { hkdfSync } from 'node:crypto';

/**
 * 16 hex digits that tell one secret from another and nothing about either: kept in the database beside its generation,
 * so that a process with another secret of the same number is refused instead of writing pseudonyms that meet nobody.
 */
export function secretCheck(secret: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), 'tidewaiter secret check', 8)).toString('hex');
}
