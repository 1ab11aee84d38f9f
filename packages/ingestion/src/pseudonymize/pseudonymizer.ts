import { createHmac, hkdfSync } from 'node:crypto';
import { TidewaiterError } from '@tidewaiter/domain';

/** Turns a trader's identifier into its pseudonym (16 hex digits), with a key of its own per field. */
export interface Pseudonymizer {
  readonly declarant: (identifier: string) => string;
  readonly importer: (identifier: string) => string;
  readonly exporter: (identifier: string) => string;
}

/**
 * Keyed HMAC-SHA-256, cut to 64 bits; the keys are derived from one secret of at least 32 bytes by HKDF (RFC 5869).
 * So many identifiers of each field are remembered, since most of a file's come again.
 * Identifiers are trimmed and case-folded first: `ab 1 ` and `AB 1` are one trader.
 */
export function createPseudonymizer(secret: Uint8Array, rememberedEach = 65_536): Pseudonymizer {
  if (secret.length < 32) {
    throw new TidewaiterError('unavailable', 'The pseudonymization secret must have at least 32 bytes.');
  }
  const forField = (field: string) => remembering(keyedHash(secret, field), rememberedEach);
  return { declarant: forField('declarant'), importer: forField('importer'), exporter: forField('exporter') };
}

function keyedHash(secret: Uint8Array, field: string): (identifier: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `tidewaiter pseudonym ${field}`, 32));
  return (identifier) =>
    createHmac('sha256', key).update(identifier.trim().normalize('NFC').toLowerCase()).digest().toString('hex', 0, 8);
}

// Two generations: what was used since the last turn survives the next, so memory is bounded and busy traders stay.
function remembering(hash: (identifier: string) => string, most: number): (identifier: string) => string {
  let recent = new Map<string, string>();
  let older = new Map<string, string>();
  return (identifier) => {
    const known = recent.get(identifier);
    if (known !== undefined) return known;
    const pseudonym = older.get(identifier) ?? hash(identifier);
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    recent.set(ownCopy(identifier), pseudonym);
    return pseudonym;
  };
}

// A slice of the text of a file would keep the whole piece in memory.
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
