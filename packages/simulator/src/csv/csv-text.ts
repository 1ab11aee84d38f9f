const mustQuote = /[",\r\n]/;

/** A value as CSV: quoted only where it must be (RFC 4180), empty where there is none. */
export function csvValue(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return mustQuote.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const chunkLength = 1 << 16;

/** Lines gathered into chunks worth writing. */
export function* inChunks(header: string, lines: Iterable<string>): Generator<string, void, undefined> {
  let chunk = `${header}\n`;
  for (const line of lines) {
    chunk += line;
    chunk += '\n';
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
