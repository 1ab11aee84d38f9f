/** What a column holds, so that a spreadsheet gets it as that: a code of digits is a text, an amount a number. */
export type ColumnKind = 'text' | 'number' | 'date' | 'timestamp' | 'flag';

export interface ExportColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A value as it is exported: decimals as text, dates `YYYY-MM-DD`, timestamps in ISO 8601, UTC. */
export type ExportCell = string | number | boolean | null;

/** What leaves in one file: its columns, and rows of any number, made as they are taken. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: AsyncIterable<readonly ExportCell[]>;
}

/** Columns of one kind. */
export function columnsOf(kind: ColumnKind, ...names: readonly string[]): ExportColumn[] {
  return names.map((name) => ({ name, kind }));
}
