import { createHmac, hkdfSync } from 'node:crypto';
import { TidewaiterError } from '@tidewaiter/domain';

export type PseudonymField = 'declarant' | 'importer' | 'exporter';
type Step = (text: string) => string;

const fewestBytes = 32;

/** The whole chain of one field: identifier in, pseudonym of the newest generation out. See `createPseudonymizer`. */
export function keyedPseudonym(secrets: readonly Uint8Array[], field: PseudonymField): Step {
  const [first, ...later] = secrets;
  if (first === undefined) throw new TidewaiterError('unavailable', 'There is no pseudonymization secret.');
  if (new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size !== secrets.length) {
    throw new TidewaiterError(
      'unavailable',
      'Each generation of pseudonyms needs a secret of its own; one is repeated.',
    );
  }
  // Folded first: `ab 1 ` and `AB 1` are one trader.
  const start = keyed(first, `tidewaiter pseudonym ${field}`);
  const steps = later.map((secret) => rekeyedPseudonym(secret, field));
  return (identifier) => {
    let pseudonym = start(identifier.trim().normalize('NFC').toLowerCase());
    for (const step of steps) pseudonym = step(pseudonym);
    return pseudonym;
  };
}

/** One step of the chain: a pseudonym of the generation before in, one of this secret's generation out. */
export function rekeyedPseudonym(secret: Uint8Array, field: PseudonymField): Step {
  // A label of its own, so that the key of a first and of a later generation never are one.
  return keyed(secret, `tidewaiter pseudonym ${field} again`);
}

// Keys derive from the secret by HKDF (RFC 5869).
function keyed(secret: Uint8Array, label: string): Step {
  if (secret.length < fewestBytes) {
    throw new TidewaiterError('unavailable', 'The pseudonymization secret must have at least 32 bytes.');
  }
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), label, 32));
  return (text) => createHmac('sha256', key).update(text).digest().toString('hex', 0, 8);
}
