/** Rows of a file that is a table already, as text cells, each with the line that it is called by. */
export interface TableRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** For each row, the places of cells that hold no exact value: errors, formulas never calculated, digits lost. */
  readonly unreadable?: readonly (readonly number[])[];
  /** Bytes of the file read for them. */
  readonly bytes: number;
}

/** A spreadsheet or column file opened: its header, then its rows in bounded pieces. */
export interface Table {
  readonly names: readonly string[];
  readonly pieces: AsyncGenerator<TableRows, void>;
}
