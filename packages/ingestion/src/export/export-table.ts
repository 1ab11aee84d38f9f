/** What a column holds, so that a spreadsheet gets it as that: a code of digits is a text, an amount a number. */
export type ColumnKind = 'text' | 'number' | 'date' | 'timestamp' | 'flag';

export interface ExportColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A value as it is exported: decimals as text, dates `YYYY-MM-DD`, timestamps in ISO 8601, UTC. */
export type ExportCell = string | number | boolean | null;

/** A line about the table: what it names, and its value. */
export type ExportNote = readonly [name: string, value: string];

/** What leaves in one file: its columns, and rows of any number, made as they are taken. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: AsyncIterable<readonly ExportCell[]>;
  /** How the table came about: filters, order, when it was made. */
  readonly notes?: readonly ExportNote[];
}

/** Columns of one kind. */
export function columnsOf(kind: ColumnKind, ...names: readonly string[]): ExportColumn[] {
  return names.map((name) => ({ name, kind }));
}
