import Papa from 'papaparse';
import { unguardFormulas } from '../csv/formula-guard.ts';
import type { ExportTable } from './export-table.ts';

/** Lines of CSV as `csvLine` makes them, one a record and the header first, as a table of texts. */
export async function tableOfLines(lines: AsyncGenerator<string>): Promise<ExportTable> {
  const first = await lines.next();
  const names = first.done ? [] : cellsOf(first.value);
  async function* rows() {
    for await (const line of lines) yield cellsOf(line);
  }
  return { columns: names.map((name) => ({ name, kind: 'text' })), rows: rows() };
}

function cellsOf(line: string): string[] {
  const [cells = []] = Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data;
  return cells.map(unguardFormulas);
}
