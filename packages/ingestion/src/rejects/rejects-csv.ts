import type { RejectedRow } from '@tidewaiter/domain';
import { csvLine } from '../csv/csv-line.ts';
import { isMendedFile, rejectColumns } from './mended-file.ts';
import { mendingOf } from './mending-of.ts';

/**
 * Lines of the CSV of rejected rows: what is wrong with each and how to mend it, then the row in the columns of its
 * file. Mended, it can be sent as it is: the first five columns are known and left out, pseudonyms are not made again.
 */
export async function* rejectsCsv(
  columns: readonly string[],
  rejected: AsyncIterable<RejectedRow>,
): AsyncGenerator<string> {
  const own = isMendedFile(columns) ? columns.slice(rejectColumns.length) : columns;
  yield csvLine([...rejectColumns, ...own]);
  for await (const { line, column, code, value, cells } of rejected) {
    yield csvLine([line, column, code, value, mendingOf(code), ...own.map((_, at) => cells?.[at] ?? '')]);
  }
}
