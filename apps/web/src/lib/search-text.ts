/** Filters of an address as text, whatever they look like: `?chapter=85&examined=true` is no number and no truth value. */
export function parseSearchText(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The address of filters; what is not set is left out. */
export function searchTextOf(search: Readonly<Record<string, unknown>>): string {
  const filled = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`;
}
