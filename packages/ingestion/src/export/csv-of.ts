import { csvLine } from '../csv/csv-line.ts';
import type { ExportTable } from './export-table.ts';

/** The table as lines of CSV: its notes, each behind a `#`, where it has any, then the header, then the rows. */
export async function* csvOf({ columns, rows, notes = [] }: ExportTable): AsyncGenerator<string> {
  for (const [name, value] of notes) yield csvLine([`# ${name}`, value]);
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row);
}
