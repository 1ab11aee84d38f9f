const shape = /^~(\d+)\.([0-9a-f]{16})$/;

/** A pseudonym as it stands in rejected rows that are given back, told from an identifier and from other generations. */
export function markPseudonym(pseudonym: string, generation: number): string {
  return `~${generation}.${pseudonym}`;
}

/** The pseudonym of such a mark, and its generation; null where the text is none. */
export function readMark(text: string): { readonly pseudonym: string; readonly generation: number } | null {
  const [, generation, pseudonym] = shape.exec(text) ?? [];
  return pseudonym === undefined ? null : { pseudonym, generation: Number(generation) };
}
