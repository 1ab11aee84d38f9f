import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from './bytes/batch-file.ts';
import type { FileFormat } from './bytes/detect-format.ts';
import { type HeaderChoices, openColumns } from './header/open-columns.ts';
import { noRows, readRows } from './read-rows.ts';
import type { ReadPiece } from './read-text.ts';
import type { Table } from './tables/table.ts';

/** Reads a table, a piece at a time; the bytes of all pieces add up to the file. @throws TidewaiterError as `readBatch` says */
export async function* readTable(
  file: BatchFile,
  format: FileFormat,
  open: (file: BatchFile) => Promise<Table>,
  choices: HeaderChoices,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadPiece & { readonly bytes: number }, void> {
  const { names, pieces } = await open(file);
  const opened = openColumns(names, { format, encoding: null, delimiter: null }, choices);
  const { header } = opened;
  let left = file.size;
  for await (const { rows, lines, unreadable, bytes } of pieces) {
    if (signal?.aborted) throw new TidewaiterError('cancelled', 'Reading was cancelled; nothing of the file was kept.');
    const taken = Math.min(left, bytes);
    left -= taken;
    yield { header, rows: readRows(opened, rows, lines, unreadable), bytes: taken, last: false };
  }
  yield { header, rows: noRows, bytes: left, last: true };
}
