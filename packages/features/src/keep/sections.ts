import { createHash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { TidewaiterError } from '@tidewaiter/domain';

const magic = Buffer.from('TIDEPAS1', 'latin1');
const sumLength = 32;
// Runs are all that there is to find in the numbers of a past: half the time of level 1, a twelfth more bytes.
const fast = { level: 1, strategy: constants.Z_RLE } as const;

/** Packs parts, which are read again in this order: each behind its length, all deflated, then a SHA-256. */
export function packSections(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + 4 + part.length, 0);
  const plain = Buffer.allocUnsafe(length);
  let at = 0;
  for (const part of parts) {
    plain.writeUInt32LE(part.length, at);
    plain.set(part, at + 4);
    at += 4 + part.length;
  }
  const packed = deflateRawSync(plain, fast);
  return Buffer.concat([magic, packed, createHash('sha256').update(packed).digest()]);
}

/**
 * Opens what `packSections` made; each call of the answer gives the next part.
 * @throws TidewaiterError `artefact_damaged` when it is cut short, tampered with or not one at all; also from the answer,
 * when there is no next part
 */
export function openSections(bytes: Uint8Array): () => Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.length < magic.length + sumLength || !whole.subarray(0, magic.length).equals(magic)) {
    throw damaged('it does not begin as one');
  }
  const packed = whole.subarray(magic.length, -sumLength);
  if (!createHash('sha256').update(packed).digest().equals(whole.subarray(-sumLength))) {
    throw damaged('its checksum does not fit');
  }
  const plain = inflateRawSync(packed);
  let at = 0;
  return () => {
    const length = at + 4 <= plain.length ? plain.readUInt32LE(at) : Number.NaN;
    const end = at + 4 + length;
    if (!(end <= plain.length)) throw damaged('a part is missing');
    const part = new Uint8Array(plain.subarray(at + 4, end));
    at = end;
    return part;
  };
}

/** The error of a kept past that cannot be used. */
export function damaged(why: string): TidewaiterError {
  return new TidewaiterError(
    'artefact_damaged',
    `The kept past cannot be read: ${why}. It is made anew from the facts.`,
  );
}
