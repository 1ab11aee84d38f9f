import type { RejectedRow } from '@tidewaiter/domain';
import { recordFramer } from './csv/frame-records.ts';
import { splitFields } from './csv/split-fields.ts';
import type { BatchHeader, OpenedFile } from './header/open-header.ts';
import type { AcceptedRows, ParsedItem, ParsedOutcome } from './layouts/row.ts';
import { rejectedRow } from './rejects/rejected-row.ts';

/** What a piece of text gave, in the order of its lines. */
export interface ReadRows {
  readonly items: readonly ParsedItem[];
  readonly outcomes: readonly ParsedOutcome[];
  readonly rejected: readonly RejectedRow[];
  readonly rows: number;
}

export const noRows: ReadRows = { items: [], outcomes: [], rejected: [], rows: 0 };

export interface RowsReader {
  readonly header: BatchHeader;
  readonly read: (text: string, last: boolean) => ReadRows;
}

/** Reads the rows of an opened file from its text in pieces. */
export function rowsReader({ header, readRow, firstLine }: OpenedFile): RowsReader {
  const fieldCount = header.columns.length;
  const frame = recordFramer(header.delimiter, fieldCount, firstLine);

  function read(text: string, last: boolean): ReadRows {
    const { text: whole, lines, brokenLines } = frame(text, last);
    const accepted: AcceptedRows = { items: [], outcomes: [] };
    const rejected = brokenLines.map((line) => rejectedRow(line, { column: null, code: 'broken_quote', value: null }));
    let rows = rejected.length;
    for (const [at, row] of splitFields(whole, header.delimiter).entries()) {
      if (isBlank(row)) continue;
      rows++;
      const line = lines[at] ?? 0;
      const fault =
        row.length === fieldCount
          ? readRow(row, line, accepted)
          : ({ column: null, code: 'ragged_row', value: null } as const);
      if (fault) rejected.push(rejectedRow(line, fault));
    }
    if (brokenLines.length > 0) rejected.sort((a, b) => a.line - b.line);
    return { ...accepted, rejected, rows };
  }
  return { header, read };
}

// A blank line, or one of nothing but separators as spreadsheets append.
function isBlank(row: readonly string[]): boolean {
  return row[0]?.trim() === '' && row.every((field) => field.trim() === '');
}
