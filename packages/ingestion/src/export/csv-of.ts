import { csvLine } from '../csv/csv-line.ts';
import type { ExportTable } from './export-table.ts';

/** The table as lines of CSV, header first. */
export async function* csvOf({ columns, rows }: ExportTable): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row);
}
