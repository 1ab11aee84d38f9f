const between = /[;\n،؛]/;

/** Words and what they stand for as one line to edit: `IM = import; EX = export`. */
export function printWords(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, meaning]) => `${word} = ${meaning}`)
    .join('; ');
}

/** Reads such a line; what has no sign of equality, or nothing beside it, is left out. */
export function parseWords(text: string): Record<string, string> {
  const pairs = text.split(between).flatMap((part): [string, string][] => {
    const at = part.lastIndexOf('=');
    const [word, meaning] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    return at > 0 && word !== '' && meaning !== '' ? [[word, meaning]] : [];
  });
  return Object.fromEntries(pairs);
}
