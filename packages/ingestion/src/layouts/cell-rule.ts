import type { ParseCell } from '../values/parsed.ts';
import type { ClearShape } from './clear-shapes.ts';

/** How one column is read: its parser, and what stands where it is blank or absent. */
export interface CellRule {
  readonly parse: ParseCell;
  readonly required: boolean;
  readonly whenBlank: string | null;
  /** Holds a trader's identifier: its value never leaves in clear, not even in a rejection. */
  readonly identifier: boolean;
  /** What of it a rejection may show; nothing, unless a rule says otherwise. */
  readonly clear: ClearShape;
}

export function required(parse: ParseCell, clear: ClearShape = null): CellRule {
  return { parse, required: true, whenBlank: null, identifier: false, clear };
}

export function optional(parse: ParseCell, clear: ClearShape = null, whenBlank: string | null = null): CellRule {
  return { parse, required: false, whenBlank, identifier: false, clear };
}

/** The same rule for a trader's identifier. */
export function secret(rule: CellRule): CellRule {
  return { ...rule, identifier: true, clear: null };
}
