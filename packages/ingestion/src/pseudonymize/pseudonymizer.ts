import { keyedPseudonym, type PseudonymField, rekeyedPseudonym } from './pseudonym-keys.ts';
import { remembering } from './remembering.ts';

/** What a text becomes in each field, which has a key of its own. */
export type TraderSteps = Readonly<Record<PseudonymField, (text: string) => string>>;

/**
 * The one step that turns a trader's identifier into its pseudonym (16 hex digits), with a key of its own per field.
 * Reading knows no more of it than this, so that another way of making pseudonyms is another implementation.
 */
export interface Pseudonymizer extends TraderSteps {
  /** Pseudonyms of another generation do not meet these. */
  readonly generation: number;
}

/**
 * Keyed HMAC-SHA-256, cut to 64 bits, once for each generation of keys, oldest first:
 *
 *     p(1) = HMAC(k(1), folded identifier)      p(g) = HMAC(k(g), p(g − 1))
 *
 * Chained, so that what is stored can be re-keyed without the identifiers, which nobody has: p(g) follows from the
 * stored p(g − 1). Whoever holds an old secret alone can recompute p(g − 1) of a guessed identifier, but without k(g)
 * cannot tell which p(g) it has become. New rows go through the whole chain and meet the re-keyed ones. Its price: an
 * old secret stays needed, so all of them together are as secret as the newest; and a copy of the database from before
 * a rotation stays readable by the old secret, and can be linked to the present one by what else a row says.
 *
 * Of each field so many identifiers are remembered with the end of their chain, since most of a file's come again: a
 * further generation costs one HMAC for each identifier that is not remembered. Cutting to 64 bits lets two of n
 * traders collide with probability n²/2⁶⁵ a generation, 3 in 10 million for a million traders.
 *
 * @param secrets one secret, or one for each generation, oldest first; each of at least 32 bytes
 * @param rememberedEach how many identifiers of a field are remembered, at least (at most twice as many)
 * @throws TidewaiterError `unavailable` where a secret is too short, repeated or missing
 */
export function createPseudonymizer(
  secrets: Uint8Array | readonly Uint8Array[],
  rememberedEach = 65_536,
): Pseudonymizer {
  const all = secrets instanceof Uint8Array ? [secrets] : secrets;
  const forField = (field: PseudonymField) => remembering(keyedPseudonym(all, field), rememberedEach);
  return {
    generation: all.length,
    declarant: forField('declarant'),
    importer: forField('importer'),
    exporter: forField('exporter'),
  };
}

/**
 * Takes stored pseudonyms from one generation to the next: each function maps a pseudonym of its field.
 * Nothing is remembered, as whoever re-keys a table asks for each pseudonym once.
 *
 * @param secret the secret of the new generation
 * @throws TidewaiterError `unavailable` where the secret is too short
 */
export function createRekeying(secret: Uint8Array): TraderSteps {
  const forField = (field: PseudonymField) => rekeyedPseudonym(secret, field);
  return { declarant: forField('declarant'), importer: forField('importer'), exporter: forField('exporter') };
}
