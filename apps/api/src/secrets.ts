import type { PseudonymGeneration } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import {
  appendSecret,
  createPseudonymizer,
  type Pseudonymizer,
  parseSecrets,
  readOrCreateSecrets,
  secretCheck,
} from '@tidewaiter/ingestion';

/** The secrets from which pseudonyms and sessions are keyed, one for each generation. */
export interface Secrets {
  /**
   * Those that a database of this generation was keyed by, oldest first. Looked up again where too few are known, since
   * another process may have rotated them.
   */
  readonly upTo: (generation: PseudonymGeneration) => Promise<readonly Uint8Array[]>;
  /**
   * Makes pseudonyms of this generation; made once, since its keys take longer to derive than a declaration to read, and
   * without a memory of whom it was asked about.
   */
  readonly pseudonymizer: (generation: PseudonymGeneration) => Promise<Pseudonymizer>;
  /** The one for the generation after this, made where it is kept here and not there yet. */
  readonly after: (generation: PseudonymGeneration) => Promise<Uint8Array>;
}

interface SecretStore {
  readonly read: () => Promise<readonly Uint8Array[]>;
  readonly append: () => Promise<readonly Uint8Array[]>;
}

/** Secrets in a file of the data directory, made on first use. */
export function secretsIn(file: string): Secrets {
  return openSecrets({ read: () => readOrCreateSecrets(file), append: () => appendSecret(file) });
}

/** Secrets given from outside, as hexadecimal text separated by commas; this process cannot add one. */
export function givenSecrets(text: string): Secrets {
  const secrets = parseSecrets(text);
  return openSecrets({
    read: async () => secrets,
    append: async () => {
      throw new TidewaiterError(
        'secret_missing',
        'There is no secret to rotate to: add a new one (64 or more random hexadecimal digits) at the end of TIDEWAITER_SECRET of every process, after a comma, start them again, and rotate again.',
      );
    },
  });
}

function openSecrets({ read, append }: SecretStore): Secrets {
  let known: readonly Uint8Array[] = [];
  async function atLeast(count: number): Promise<readonly Uint8Array[]> {
    if (known.length < count) known = await read();
    return known;
  }
  async function upTo({ generation, check }: PseudonymGeneration): Promise<readonly Uint8Array[]> {
    const secrets = (await atLeast(generation)).slice(0, generation);
    const newest = secrets[generation - 1];
    if (newest === undefined) throw tooFew(secrets.length, generation);
    if (check !== null && secretCheck(newest) !== check) throw another(generation);
    return secrets;
  }
  let made: { readonly of: PseudonymGeneration; readonly pseudonymizer: Pseudonymizer } | null = null;
  return {
    upTo,
    pseudonymizer: async (of) => {
      if (made?.of.generation !== of.generation || made.of.check !== of.check) {
        made = { of, pseudonymizer: createPseudonymizer(await upTo(of), 1) };
      }
      return made.pseudonymizer;
    },
    after: async ({ generation }) => {
      const there = (await atLeast(generation + 1))[generation];
      if (there !== undefined) return there;
      known = await append();
      const added = known[generation];
      if (added === undefined) throw tooFew(known.length, generation + 1);
      return added;
    },
  };
}

const remedy =
  'Copy the file `secret` from the data directory of the process that rotated, or complete TIDEWAITER_SECRET, and start again.';

function tooFew(known: number, generation: number): TidewaiterError {
  return new TidewaiterError(
    'secret_missing',
    `The pseudonyms of this database are of generation ${generation}, and this process knows ${known} of its ${generation} secrets. ${remedy}`,
    { known, generation },
  );
}

function another(generation: number): TidewaiterError {
  return new TidewaiterError(
    'secret_missing',
    `Secret ${generation} of this process is not the one that the pseudonyms of this database were re-keyed by. ${remedy}`,
    { generation },
  );
}
