import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '../../bytes/batch-file.ts';
import { notReadable } from '../../bytes/detect-format.ts';
import type { Table, TableRows } from '../table.ts';
import { readNumberFormats } from './number-formats.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readWorkbook } from './read-workbook.ts';
import { type SheetContext, type SheetRow, sheetRows } from './sheet-rows.ts';

/**
 * Opens a spreadsheet: the first visible sheet whose first filled row has a column that is known, else the first sheet
 * that is not empty. Rows are called by their number in the sheet.
 * @throws TidewaiterError `unreadable_file` for what is no spreadsheet or damaged, `too_large`
 */
export async function openXlsx(file: BatchFile, isKnown: (names: readonly string[]) => boolean): Promise<Table> {
  const archive = await openArchive(file);
  if (!archive.has('xl/workbook.xml')) {
    const kind = archive.has('content.xml') ? 'an OpenDocument spreadsheet' : 'a zip archive, but no spreadsheet';
    throw notReadable(kind, 'Save it as XLSX or as "CSV UTF-8", or pack one CSV with gzip.');
  }
  const { sheets, from1904 } = await readWorkbook(archive);
  const context = {
    strings: await readSharedStrings(archive),
    formats: await readNumberFormats(archive),
    from1904,
  };
  const headers: { readonly path: string; readonly header: SheetRow }[] = [];
  for (const path of sheets) {
    const header = await firstRow(archive, path, context);
    if (header) headers.push({ path, header });
    if (header && isKnown(header.cells)) break;
  }
  const chosen = headers.find(({ header }) => isKnown(header.cells)) ?? headers[0];
  if (!chosen) {
    throw new TidewaiterError('unreadable_file', 'No sheet of the spreadsheet holds a row. Send it with a header row.');
  }
  const { path, header } = chosen;
  return { names: header.cells, pieces: rowsAfter(archive, path, header, context) };
}

async function firstRow(archive: Archive, path: string, context: SheetContext): Promise<SheetRow | null> {
  for await (const rows of sheetRows(archive, path, context)) {
    const filled = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (filled) return { ...filled, cells: withoutBlankEnd(filled.cells, 0) };
  }
  return null;
}

async function* rowsAfter(
  archive: Archive,
  path: string,
  { line, cells: { length } }: SheetRow,
  context: SheetContext,
): AsyncGenerator<TableRows, void> {
  for await (const found of sheetRows(archive, path, context)) {
    const rows = found.filter((row) => row.line > line);
    yield {
      rows: rows.map(({ cells }) => withoutBlankEnd(cells, length)),
      lines: rows.map((row) => row.line),
      unreadable: rows.map(({ unreadable }) => unreadable),
      bytes: archive.taken(),
    };
  }
}

// A row is as wide as the header; only filled cells beside it make it wider, and the row ragged.
function withoutBlankEnd(cells: readonly string[], least: number): string[] {
  let end = cells.length;
  while (end > least && (cells[end - 1] ?? '').trim() === '') end--;
  const kept = cells.slice(0, end);
  while (kept.length < least) kept.push('');
  return kept;
}
