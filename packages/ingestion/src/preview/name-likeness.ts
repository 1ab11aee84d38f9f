/** A column name as it is compared across languages: letters and figures only, without accents, in lower case. */
export function bareName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How alike two bare names are, 0 to 1: 1 where they are the same, else the share of pairs of letters that they have
 * in common (Dice's coefficient on bigrams, blanks left out), so that `numero` and `numeros` are near.
 */
export function likeness(one: NamePairs, other: NamePairs): number {
  if (one.bare === other.bare) return 1;
  if (one.count === 0 || other.count === 0) return 0;
  let common = 0;
  for (const [pair, times] of one.pairs) common += Math.min(times, other.pairs.get(pair) ?? 0);
  return (2 * common) / (one.count + other.count);
}

/** A bare name with its pairs of letters, counted. */
export interface NamePairs {
  readonly bare: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly count: number;
}

export function pairsOf(name: string): NamePairs {
  const bare = bareName(name);
  const text = bare.replaceAll(' ', '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { bare, pairs, count: Math.max(0, text.length - 1) };
}
