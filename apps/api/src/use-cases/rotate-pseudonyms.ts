import { appendAudit, type RekeyedPseudonyms, rekeyPseudonyms, vacuumPseudonyms } from '@tidewaiter/database';
import { createRekeying, secretCheck } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Progress } from './progress.ts';

export interface RotationRequest {
  /** Writes the tables anew afterwards, so that no old pseudonym is left in their files; locks each meanwhile. */
  readonly full?: boolean;
}

/** Counts of what was re-keyed, and what a person has to see to. */
export interface Rotation {
  readonly generation: number;
  readonly traders: { readonly importer: number; readonly declarant: number; readonly exporter: number };
  readonly items: number;
  readonly corrections: number;
  readonly referrals: number;
  readonly criteria: number;
  /** Rejected rows that lost their traders, to be filled in again where such a row is mended. */
  readonly rejected: number;
  /** Criteria that name traders by a part of a pseudonym: they match nobody any more. */
  readonly broken_criteria: readonly number[];
  /** Models trained before: they meet every trader as a new one until they are trained again. */
  readonly older_models: readonly number[];
  readonly seconds: number;
}

/** the next secret → every stored pseudonym to its generation, in one transaction → old rows vacuumed */
export async function rotatePseudonyms(
  { database, secrets }: Context,
  actor: Actor,
  { full = false }: RotationRequest,
  { signal, report, settle }: Progress,
): Promise<Rotation> {
  const started = performance.now();
  let seconds = 0;
  const rekeyed = await rekeyPseudonyms(database, {
    signal,
    report,
    next: async (now) => {
      // Whoever has the wrong secrets must not add one to them.
      await secrets.upTo(now);
      const secret = await secrets.after(now);
      return { rekey: createRekeying(secret), check: secretCheck(secret) };
    },
    andThen: async (transaction, done) => {
      seconds = (performance.now() - started) / 1000;
      const rotation = rotationOf(done, seconds);
      const subject = `pseudonyms:${done.generation}`;
      const details = { ...rotation, full };
      await appendAudit(transaction, { actorId: actor.userId, action: 'pseudonyms.rotated', subject, details });
      await settle?.(transaction, rotation);
    },
  });
  report('vacuum', 0, null);
  await vacuumPseudonyms(database, { full });
  return rotationOf(rekeyed, seconds);
}

function rotationOf({ brokenCriteria, olderModels, ...counts }: RekeyedPseudonyms, seconds: number): Rotation {
  return { ...counts, broken_criteria: brokenCriteria, older_models: olderModels, seconds };
}
