const marks = { importer: 'IM', exporter: 'EX', declarant: 'BR' } as const;

/** A pseudonym, short enough to be told from another on one screen: `IM·7f3a9c`. The whole of it goes into a title. */
export function traderName(kind: keyof typeof marks, pseudonym: string): string {
  return `${marks[kind]}·${pseudonym.slice(0, 6)}`;
}
