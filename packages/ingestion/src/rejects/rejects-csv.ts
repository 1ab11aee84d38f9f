import type { RejectedRow } from '@tidewaiter/domain';
import { csvLine } from '../csv/csv-line.ts';
import { mendingOf } from './mending-of.ts';

/** Lines of the CSV that lists rejected rows, each with how to mend it. */
export async function* rejectsCsv(rejected: AsyncIterable<RejectedRow>): AsyncGenerator<string> {
  yield csvLine(['line', 'column', 'code', 'value', 'mend']);
  for await (const { line, column, code, value } of rejected) {
    yield csvLine([line, column, code, value, mendingOf(code)]);
  }
}
