import type { CopyText } from './portion.ts';

const lineFeed = 10;

/** The same rows with the line of each in front. A line feed inside a value is escaped, so each one ends a row. */
export function withLines({ bytes }: CopyText, lines: Uint32Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const line of lines) {
    const end = bytes.indexOf(lineFeed, from) + 1;
    pieces.push(Buffer.from(`${line}\t`), bytes.subarray(from, end));
    from = end;
  }
  return Buffer.concat(pieces);
}
