import { parquetWriteBuffer } from 'hyparquet-writer';
import { ZipFile } from 'yazl';
import type { BatchFile } from '../bytes/batch-file.ts';

/** Bytes as a file that lies somewhere. */
export function lying(bytes: Uint8Array): BatchFile {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

/** A table as a Parquet file whose columns are text. */
export function parquetFile(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  rowGroupSize = 3,
): BatchFile {
  const columnData = names.map((name, at) => ({
    name,
    data: rows.map((row) => row[at] ?? ''),
    type: 'STRING' as const,
  }));
  return lying(new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize })));
}

/** A cell as a sheet's XML has it: a text that is shared, or the XML of the cell itself but for its place. */
export type SheetCell = string | { readonly xml: string };

export interface XlsxParts {
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly states?: readonly string[];
}

/** Sheets of rows as an XLSX file. */
export async function xlsxFile(
  sheets: readonly (readonly (readonly SheetCell[])[])[],
  { styles = '', workbookPr = '', states = [] }: XlsxParts = {},
): Promise<BatchFile> {
  const strings: string[] = [];
  const shared = (text: string) => strings.push(text) - 1;
  const sheetXml = sheets.map((rows) => {
    const lines = rows.map((row, at) => {
      const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, shared));
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    });
    return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
  });
  const zip = new ZipFile();
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(`<?xml version="1.0"?>${xml}`), path);
  const names = sheets.map((_, at) => {
    const state = states[at] === undefined ? '' : ` state="${states[at]}"`;
    return `<sheet name="S${at}" sheetId="${at + 1}"${state} r:id="r${at}"/>`;
  });
  const targets = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`);
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="r">${workbookPr}<sheets>${names.join('')}</sheets></workbook>`,
  );
  add('xl/_rels/workbook.xml.rels', `<Relationships>${targets.join('')}</Relationships>`);
  add('xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  add('xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`);
  for (const [at, xml] of sheetXml.entries()) add(`xl/worksheets/sheet${at}.xml`, xml);
  zip.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return lying(Buffer.concat(pieces));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml(cell: SheetCell, place: string, shared: (text: string) => number): string {
  if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${place}"`);
  return cell === '' ? '' : `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

// Control characters are written as references, which XML 1.0 does not have for most: none are used in tests.
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
