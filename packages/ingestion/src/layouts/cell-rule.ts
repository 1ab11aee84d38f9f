import type { ParseCell } from '../values/parsed.ts';

/** How one column is read: its parser, and what stands where it is blank or absent. */
export interface CellRule {
  readonly parse: ParseCell;
  readonly required: boolean;
  readonly whenBlank: string | null;
  /** Holds a trader's identifier: its value never leaves in clear, not even in a rejection. */
  readonly identifier: boolean;
}

export function required(parse: ParseCell): CellRule {
  return { parse, required: true, whenBlank: null, identifier: false };
}

export function optional(parse: ParseCell, whenBlank: string | null = null): CellRule {
  return { parse, required: false, whenBlank, identifier: false };
}

/** The same rule for a trader's identifier. */
export function secret(rule: CellRule): CellRule {
  return { ...rule, identifier: true };
}
