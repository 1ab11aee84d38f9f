import { decodeText } from './bytes/decode-text.ts';
import type { FileFormat } from './bytes/detect-format.ts';
import type { BatchHeader } from './header/batch-header.ts';
import type { HeaderChoices } from './header/open-columns.ts';
import { openHeader } from './header/open-header.ts';
import { noRows, type ReadRows, textReader } from './read-rows.ts';

/** A piece of a file read: its header, once it is known, and the rows. */
export interface ReadPiece {
  readonly header: BatchHeader | null;
  readonly rows: ReadRows;
  readonly last: boolean;
}

/** Reads a text, a piece at a time. @throws TidewaiterError as `readBatch` says */
export async function* readText(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
  choices: HeaderChoices,
): AsyncGenerator<ReadPiece, void> {
  let header: BatchHeader | null = null;
  let read: ReturnType<typeof textReader> | null = null;
  let head = '';

  for await (const { text, encoding, last } of decodeText(chunks)) {
    let piece = text;
    if (read === null) {
      head += text;
      const opened = openHeader(head, last, { format, encoding }, choices);
      piece = opened?.rest ?? '';
      read = opened && textReader(opened);
      header = opened?.header ?? null;
    }
    yield { header, rows: read?.(piece, last) ?? noRows, last };
  }
}
