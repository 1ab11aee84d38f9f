import { z } from 'zod';
import type { WorklistColumn } from './worklist-look.ts';

/** Columns by which the queue can be sorted; why a case waits, and with whom, has no order. */
export const sortableColumns = [
  'lane',
  'declaration',
  'goods',
  'route',
  'value',
  'stake',
  'risk',
  'office',
  'registered',
  'items',
  'importer',
] as const satisfies readonly WorklistColumn[];
export type SortableColumn = (typeof sortableColumns)[number];

/** One of the columns that decide the order; the next decides where this one ties. */
export interface WorklistSort {
  readonly column: SortableColumn;
  readonly descending: boolean;
}

/** The order where nobody chose: red before yellow, riskiest first. */
export const usualSorts: readonly WorklistSort[] = [
  { column: 'lane', descending: false },
  { column: 'risk', descending: true },
];

/** More columns than this decide nothing that anybody sees. */
export const mostSorts = 4;

const isSortable = (name: string): name is SortableColumn => sortableColumns.some((column) => column === name);

/** A chosen order as an address holds it: names of columns with commas between, a minus before those that fall. */
export const sortTextSchema = z
  .string()
  .max(80)
  .refine((text) => sortsOf(text) !== null, {
    message: `at most ${mostSorts} columns of the queue that have an order, each once, with commas between; - before one sorts it downwards`,
  });

/** The order that such a text tells; null where it names a column that has none, one twice, or more than `mostSorts`. */
export function sortsOf(text: string): readonly WorklistSort[] | null {
  const names = text.split(',');
  const sorts = names.flatMap((name): readonly WorklistSort[] => {
    const descending = name.startsWith('-');
    const column = descending ? name.slice(1) : name;
    return isSortable(column) ? [{ column, descending }] : [];
  });
  const different = new Set(sorts.map(({ column }) => column)).size;
  return sorts.length === names.length && different === names.length && names.length <= mostSorts ? sorts : null;
}

/** The order that was chosen by such a text, or the usual one. */
export function chosenSorts(text: string | undefined): readonly WorklistSort[] {
  return (text === undefined ? null : sortsOf(text)) ?? usualSorts;
}

/** The text that tells an order: what `sortsOf` reads. */
export function sortText(sorts: readonly WorklistSort[]): string {
  return sorts.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',');
}
