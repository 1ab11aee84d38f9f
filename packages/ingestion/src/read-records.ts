import type { RejectedRow } from '@tidewaiter/domain';
import { lineTooLong, longestRecord } from './csv/frame-records.ts';
import { type OpenedColumns, openColumns } from './header/open-columns.ts';
import type { Pseudonymizer } from './pseudonymize/pseudonymizer.ts';
import type { BatchReport } from './read-batch.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import type { CellKeeper } from './rejects/kept-cells.ts';

/** An item that was sent as such and not as a line of a file: its cells by column name. */
export type ItemRecord = Readonly<Record<string, string | null>>;

export interface RecordChoices {
  readonly pseudonymize: Pseudonymizer;
  /** Today's date where the administration is; no date may lie after it. */
  readonly today: string;
  readonly keepGoodsDescription: boolean;
}

export interface ReadRecords extends ReadRows {
  readonly report: BatchReport;
}

// An item is a line, so that a fault is told by its item.
const lineEnds = /[\r\n]+/g;
const special = /["\r\n]/;

/** The records as the file that says the same: a header, and a line for each. */
export function textOfRecords(records: readonly ItemRecord[]): string {
  const columns = columnsOf(records);
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;
  return line(columns) + records.map((record) => line(columns.map((column) => record[column] ?? ''))).join('');
}

/**
 * Reads records as `readBatch` would read the file that says the same (`textOfRecords`), in the layout `canonical` and at
 * once; of rejected ones nothing is kept. Who sends one declaration after the other sends the same columns: what follows
 * from them is made once.
 * @throws TidewaiterError `wrong_header`, `line_too_long`
 */
export function readRecords(records: readonly ItemRecord[], choices: RecordChoices): ReadRecords {
  const columns = columnsOf(records);
  const opened = openedFor(columns.map(onOneLine), choices);
  const rows = records.map((record) => columns.map((column) => onOneLine(record[column] ?? '')));
  const lines = records.map((_, at) => at + 2);
  const tooLong = rows.findIndex((row) => row.reduce((sum, cell) => sum + cell.length, 0) > longestRecord);
  if (tooLong >= 0) throw lineTooLong(lines[tooLong] ?? 0);
  const guarded = rows.some((row) => row.some((cell) => cell.includes("'")));
  const read = readRows(opened, rows, lines, [], guarded || opened.mended);
  // A blank line of a file says nothing; a blank item was meant to be one.
  const blank = rows.flatMap((row, at) => (row.every((cell) => cell.trim() === '') ? [blankRow(lines[at] ?? 0)] : []));
  const rejected = [...read.rejected, ...blank].sort((one, other) => one.line - other.line);
  const counts = {
    rows: records.length,
    accepted: records.length - rejected.length,
    rejected: rejected.length,
    items: read.items.length,
    outcomes: read.outcomes.length,
  };
  return { ...read, rows: records.length, rejected, report: { ...opened.header, bytes: 0, ...counts } };
}

const blankRow = (line: number): RejectedRow => ({
  line,
  column: null,
  code: 'missing_value',
  value: null,
  cells: null,
});

const columnsOf = (records: readonly ItemRecord[]) => [...new Set(records.flatMap((record) => Object.keys(record)))];
const onOneLine = (cell: string) => (special.test(cell) ? cell.replace(lineEnds, ' ') : cell);
const quoted = (cell: string) => `"${special.test(cell) ? onOneLine(cell).replaceAll('"', '""') : cell}"`;

const nature = { format: 'csv', encoding: 'utf-8', delimiter: ',' } as const;
const nothingKept: CellKeeper = { accept: () => undefined, shownValue: () => null, cellsOf: () => null };
/** Kinds of records whose columns are remembered, of one pseudonymizer. */
const mostOpened = 100;
const openedBefore = new WeakMap<Pseudonymizer, Map<string, OpenedColumns>>();

function openedFor(columns: readonly string[], choices: RecordChoices): OpenedColumns {
  const { pseudonymize, today, keepGoodsDescription } = choices;
  const before = openedBefore.get(pseudonymize) ?? new Map<string, OpenedColumns>();
  openedBefore.set(pseudonymize, before);
  const key = JSON.stringify([today, keepGoodsDescription, columns]);
  const known = before.get(key);
  if (known) return known;
  const layout = { layout: 'canonical', mapping: null, mappings: [] } as const;
  const opened = openColumns(columns, nature, { ...layout, pseudonymizer: pseudonymize, today, keepGoodsDescription });
  if (before.size >= mostOpened) before.clear();
  before.set(key, { ...opened, keeper: nothingKept });
  return { ...opened, keeper: nothingKept };
}
