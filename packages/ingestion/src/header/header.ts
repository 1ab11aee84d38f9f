/** The header row of a file: names as written (trimmed), found again whatever their case. */
export interface Header {
  readonly names: readonly string[];
  /** Where the column stands, -1 when the file has none of that name. */
  readonly indexOf: (column: string) => number;
  /** Every place at which the column stands. */
  readonly placesOf: (column: string) => readonly number[];
}

/** The header of these fields; a layout with words of its own says which of its columns a name of the file is. */
export function headerOf(fields: readonly string[], wordOf: (name: string) => string | null = (name) => name): Header {
  const names = fields.map((field) => field.trim());
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const word = wordOf(name);
    if (word === null) continue;
    const known = places.get(folded(word));
    if (known) known.push(at);
    else places.set(folded(word), [at]);
  }
  // Most columns are asked for by the very word they were folded to.
  const placesOf = (column: string) => places.get(column) ?? places.get(folded(column)) ?? [];
  return { names, placesOf, indexOf: (column) => placesOf(column)[0] ?? -1 };
}

/** A column name as it is compared: trimmed, inner spaces made one, case-folded. */
export function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
