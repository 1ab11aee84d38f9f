/** The first number of a text as people read it: `1,234 items` is 1234. */
export function numberIn(text: string | null): number {
  const digits = /\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', '');
  if (digits === undefined) throw new Error(`there is no number in “${text}”`);
  return Number(digits);
}
