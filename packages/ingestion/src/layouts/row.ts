import type { RowFault, Values } from './read-cells.ts';

/** An accepted row: values as text in the order of `itemColumns` or `outcomeColumns`, and the line it begins on. */
export interface ParsedRow {
  readonly line: number;
  readonly values: readonly (string | null)[];
}
export type ParsedItem = ParsedRow;
export type ParsedOutcome = ParsedRow;

/** What a row gives: nothing is pushed when it has a fault. */
export interface AcceptedRows {
  readonly items: ParsedItem[];
  readonly outcomes: ParsedOutcome[];
}

export type ReadRow = (row: readonly string[], line: number, into: AcceptedRows) => RowFault | null;
export type { RowFault, Values };
