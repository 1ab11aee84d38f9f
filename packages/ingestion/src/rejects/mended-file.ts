import { folded } from '../header/header.ts';

/** Columns that stand before those of the file where rejected rows are given back. */
export const rejectColumns = ['line', 'column', 'code', 'value', 'mend'] as const;

/** Stands in a rejected row for a value that was not kept and must be filled in again. */
export const leftOut = '~?';

/** Whether a header is that of rejected rows, given back to be mended: its first columns say what was wrong. */
export function isMendedFile(names: readonly string[]): boolean {
  return names.length > rejectColumns.length && rejectColumns.every((column, at) => folded(names[at] ?? '') === column);
}
