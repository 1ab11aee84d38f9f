import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { TidewaiterError } from '@tidewaiter/domain';

/** Encrypts what is kept for a while, so that it is of no use to whoever takes the database. */
export interface Sealer {
  /** `place` says where the bytes belong: sealed for one place, they open nowhere else. */
  readonly seal: (plain: Uint8Array, place: string) => Uint8Array;
  readonly open: (sealed: Uint8Array, place: string) => Uint8Array;
}

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce; the key is derived from the newest secret, the last, by HKDF (RFC 5869).
 * Sealed bytes are nonce, tag, ciphertext. What was sealed under an older secret still opens.
 */
export function createSealer(secrets: readonly Uint8Array[]): Sealer {
  const keys = secrets.map(keyOf).reverse();
  const [newest] = keys;
  if (newest === undefined) throw new TidewaiterError('internal', 'Nothing can be sealed without a secret.');
  return {
    seal: (plain, place) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', newest, nonce).setAAD(Buffer.from(place));
      const body = cipher.update(plain);
      cipher.final();
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed, place) => {
      for (const key of keys) {
        const plain = opened(key, sealed, place);
        if (plain !== null) return plain;
      }
      throw new TidewaiterError(
        'upload_damaged',
        'What was kept of the file cannot be read: it was changed, or its secret is not known here. Send the file again.',
      );
    },
  };
}

const keyOf = (secret: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), 'tidewaiter upload', 32));

function opened(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    const plain = decipher.update(sealed.subarray(nonceLength + tagLength));
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
