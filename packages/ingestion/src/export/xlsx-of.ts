import { columnsOf, type ExportNote, type ExportTable } from './export-table.ts';
import { sheetRows } from './sheet-rows.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';
import { zipWriter } from './zip-writer.ts';

/**
 * The table as the bytes of an XLSX workbook, in flat memory: texts as texts, which are never formulas, numbers as
 * numbers, dates as dates. Beyond 1,048,575 rows it goes on in the next sheet, under the same header. Notes have the last sheet to
 * themselves.
 * @throws TidewaiterError `too_large` where it is more than a workbook can hold
 */
export async function* xlsxOf(table: ExportTable, longestSheet?: number): AsyncGenerator<Uint8Array> {
  const zip = zipWriter();
  let sheets = 1;
  for await (const { sheet, xml, last } of sheetRows(table, longestSheet)) {
    zip.write(sheetPath(sheet), xml, last);
    sheets = sheet;
    yield* zip.take();
  }
  const noted = table.notes !== undefined;
  if (noted) {
    sheets += 1;
    for await (const { xml, last } of sheetRows(tableOfNotes(table.notes))) zip.write(sheetPath(sheets), xml, last);
  }
  for (const [name, text] of Object.entries(workbookParts(sheets, noted))) zip.write(name, text, true);
  zip.end();
  yield* zip.take();
}

function tableOfNotes(notes: readonly ExportNote[]): ExportTable {
  async function* rows() {
    yield* notes;
  }
  return { columns: columnsOf('text', 'note', 'value'), rows: rows() };
}
