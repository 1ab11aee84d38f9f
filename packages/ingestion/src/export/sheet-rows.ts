import type { ExportColumn, ExportTable } from './export-table.ts';
import { headerCell, sheetCell } from './sheet-cell.ts';

/** Rows that a sheet can hold, its header among them. */
export const longestSheet = 1_048_576;

const pieceLength = 64 * 1024;
const opening =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
const closing = '</sheetData></worksheet>';

/** Pieces of one sheet: `last` ends it. A table that is longer than a sheet goes on in the next. */
export type SheetPiece = { readonly sheet: number; readonly xml: string; readonly last: boolean };

/** The table as pieces of sheets, each sheet with the header; there is one at least. */
export async function* sheetRows(
  { columns, rows }: ExportTable,
  longest = longestSheet,
): AsyncGenerator<SheetPiece, number> {
  const letters = columns.map((_, at) => columnLetters(at));
  const header = headerRow(columns, letters);
  let sheet = 1;
  let line = 1;
  let xml = opening + header;
  for await (const row of rows) {
    if (line === longest) {
      yield { sheet, xml: xml + closing, last: true };
      sheet += 1;
      line = 1;
      xml = opening + header;
    }
    line += 1;
    xml += `<row r="${line}">`;
    for (const [at, { kind }] of columns.entries()) xml += sheetCell(`${letters[at]}${line}`, kind, row[at] ?? null);
    xml += '</row>';
    if (xml.length < pieceLength) continue;
    yield { sheet, xml, last: false };
    xml = '';
  }
  yield { sheet, xml: xml + closing, last: true };
  return sheet;
}

function headerRow(columns: readonly ExportColumn[], letters: readonly string[]): string {
  return `<row r="1">${columns.map(({ name }, at) => headerCell(`${letters[at]}1`, name)).join('')}</row>`;
}

/** The letters of a column, counted from 0: A to Z, AA … */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
