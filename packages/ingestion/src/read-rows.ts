import type { RejectedRow } from '@tidewaiter/domain';
import { recordFramer } from './csv/frame-records.ts';
import { splitFields } from './csv/split-fields.ts';
import type { OpenedColumns } from './header/open-columns.ts';
import type { OpenedText } from './header/open-header.ts';
import type { AcceptedRows, ParsedItem, ParsedOutcome } from './layouts/row.ts';
import { rejectedRow } from './rejects/rejected-row.ts';

/** What a piece of a file gave, in the order of its lines. */
export interface ReadRows {
  readonly items: readonly ParsedItem[];
  readonly outcomes: readonly ParsedOutcome[];
  readonly rejected: readonly RejectedRow[];
  readonly rows: number;
}

export const noRows: ReadRows = { items: [], outcomes: [], rejected: [], rows: 0 };

/** Reads the rows of an opened text from its pieces. */
export function textReader(opened: OpenedText): (text: string, last: boolean) => ReadRows {
  const { delimiter, columns } = opened.header;
  const frame = recordFramer(delimiter ?? ',', columns.length, opened.firstLine);

  return (text, last) => {
    const { text: whole, lines, brokenLines } = frame(text, last);
    const broken = brokenLines.map((line) => rejectedRow(line, { column: null, code: 'broken_quote', value: null }));
    const read = readRows(opened, splitFields(whole, delimiter ?? ','), lines);
    if (broken.length === 0) return read;
    const rejected = [...broken, ...read.rejected].sort((a, b) => a.line - b.line);
    return { ...read, rejected, rows: read.rows + broken.length };
  };
}

/** Reads rows of cells, each with the line it begins on; blank ones are not counted. */
export function readRows(
  { header, readRow }: OpenedColumns,
  rows: readonly (readonly string[])[],
  lines: readonly number[],
): ReadRows {
  const fieldCount = header.columns.length;
  const accepted: AcceptedRows = { items: [], outcomes: [] };
  const rejected: RejectedRow[] = [];
  let count = 0;
  for (const [at, row] of rows.entries()) {
    if (isBlank(row)) continue;
    count++;
    const line = lines[at] ?? 0;
    const fault =
      row.length === fieldCount
        ? readRow(row, line, accepted)
        : ({ column: null, code: 'ragged_row', value: null } as const);
    if (fault) rejected.push(rejectedRow(line, fault));
  }
  return { ...accepted, rejected, rows: count };
}

// A blank line, or one of nothing but separators as spreadsheets append.
function isBlank(row: readonly string[]): boolean {
  return row[0]?.trim() === '' && row.every((field) => field.trim() === '');
}
