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
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one.replaceAll(' ', '')), pairsOf(other.replaceAll(' ', ''))];
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
