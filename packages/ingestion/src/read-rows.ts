import type { RejectedRow } from '@tidewaiter/domain';
import { unguardFormulas } from './csv/formula-guard.ts';
import { recordFramer } from './csv/frame-records.ts';
import { splitFields } from './csv/split-fields.ts';
import type { OpenedColumns } from './header/open-columns.ts';
import type { OpenedText } from './header/open-header.ts';
import type { AcceptedRows, ParsedItem, ParsedOutcome, RowFault } from './layouts/row.ts';
import { leftOut } from './rejects/mended-file.ts';
import { rejectedRow } from './rejects/rejected-row.ts';
import type { TableRows } from './tables/table.ts';

/** What a piece of a file gave, in the order of its lines. */
export interface ReadRows {
  readonly items: readonly ParsedItem[];
  readonly outcomes: readonly ParsedOutcome[];
  readonly rejected: readonly RejectedRow[];
  readonly rows: number;
}

export const noRows: ReadRows = { items: [], outcomes: [], rejected: [], rows: 0 };

const wholeRow = (code: RowFault['code']): RowFault => ({ column: null, code, value: null });

/** Reads the rows of an opened text from its pieces. */
export function textReader(opened: OpenedText): (text: string, last: boolean) => ReadRows {
  const { delimiter, columns } = opened.header;
  const frame = recordFramer(delimiter ?? ',', columns.length, opened.firstLine);

  return (text, last) => {
    const { text: whole, lines, brokenLines } = frame(text, last);
    // Looked for once a piece: in most files there is no guard to take back.
    const read = readRows(opened, splitFields(whole, delimiter ?? ','), lines, [], whole.includes("'"));
    if (brokenLines.length === 0) return read;
    const broken = brokenLines.map((line) => rejectedRow(line, wholeRow('broken_quote'), opened.keeper, null));
    const rejected = [...broken, ...read.rejected].sort((a, b) => a.line - b.line);
    return { ...read, rejected, rows: read.rows + broken.length };
  };
}

/** Reads rows of cells, each with the line it begins on; blank ones are not counted. */
export function readRows(
  { header, readRow, readPlaces, keeper, mended }: OpenedColumns,
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  unreadable: TableRows['unreadable'] = [],
  guarded = mended,
): ReadRows {
  const fieldCount = header.columns.length;
  const accepted: AcceptedRows = { items: [], outcomes: [] };
  const rejected: RejectedRow[] = [];
  let count = 0;
  for (const [at, raw] of rows.entries()) {
    const lost = unreadable[at]?.find((place) => readPlaces.has(place));
    if (lost === undefined && isBlank(raw)) continue;
    count++;
    const line = lines[at] ?? 0;
    const row = guarded ? raw.map(unguardFormulas) : raw;
    const gap = mended ? row.findIndex((cell, place) => cell === leftOut && readPlaces.has(place)) : -1;
    const fault = faultOf(row, line, lost ?? null, gap);
    if (fault) rejected.push(rejectedRow(line, fault, keeper, row));
    else keeper.accept(row);
  }
  return { ...accepted, rejected, rows: count };

  function faultOf(row: readonly string[], line: number, lost: number | null, gap: number): RowFault | null {
    if (lost !== null) return { column: header.columns[lost] ?? null, code: 'inexact_cell', value: null };
    if (row.length !== fieldCount) return wholeRow('ragged_row');
    if (gap !== -1) return { column: header.columns[gap] ?? null, code: 'missing_value', value: null };
    return readRow(row, line, accepted);
  }
}

// A blank line, or one of nothing but separators as spreadsheets append.
function isBlank(row: readonly string[]): boolean {
  return row[0]?.trim() === '' && row.every((field) => field.trim() === '');
}
