/** The header row of a file: names as written (trimmed), found again whatever their case. */
export interface Header {
  readonly names: readonly string[];
  /** Where the column stands, -1 when the file has none of that name. */
  readonly indexOf: (column: string) => number;
}

export function headerOf(fields: readonly string[]): Header {
  const names = fields.map((field) => field.trim());
  const places = new Map<string, number>();
  for (const [at, name] of names.entries()) if (!places.has(folded(name))) places.set(folded(name), at);
  return { names, indexOf: (column) => places.get(folded(column)) ?? -1 };
}

/** A column name as it is compared: trimmed, inner spaces made one, case-folded. */
export function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
