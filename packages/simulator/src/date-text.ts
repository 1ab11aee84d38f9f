import { dateOf } from '@tidewaiter/domain';

const texts = new Map<number, string>();

/** A day as text; each is written once, as every item bears one. */
export function dateText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = dateOf(day);
  texts.set(day, text);
  return text;
}
