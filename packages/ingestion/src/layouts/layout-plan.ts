import type { Layout } from '@tidewaiter/domain';
import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import type { ReadRow } from './row.ts';

/** A layout as it is recognised by a header, and how its rows are then read. */
export interface LayoutPlan {
  readonly layout: Layout;
  readonly required: readonly string[];
  /** The header of a file, in the words of this layout. */
  readonly headerOf: (names: readonly string[]) => Header;
  /** What people call a column of this layout. */
  readonly wordFor: (column: string) => string;
  /** The rules of all its columns. */
  readonly rules: Readonly<Record<string, CellRule>>;
  /** The columns it reads from a file with this header. */
  readonly columnsFor: (header: Header) => readonly string[];
  readonly rowReader: (header: Header) => ReadRow;
}

export function requiredOf(rules: Readonly<Record<string, CellRule>>): string[] {
  return Object.entries(rules).flatMap(([column, rule]) => (rule.required ? [column] : []));
}
