import { z } from 'zod';

/** Columns that the queue can show, in the order in which it shows them unless somebody chose another. */
export const worklistColumns = [
  'lane',
  'declaration',
  'goods',
  'route',
  'value',
  'stake',
  'risk',
  'why',
  'office',
  'registered',
  'items',
  'importer',
] as const;
export type WorklistColumn = (typeof worklistColumns)[number];

/** Those that are shown where nobody chose. */
export const usualColumns: readonly WorklistColumn[] = worklistColumns.slice(0, 8);

const isColumn = (name: string): name is WorklistColumn => worklistColumns.some((column) => column === name);

/**
 * Chosen columns as an address holds them: their names in the order of the screen, with commas between. At least one, none
 * twice.
 */
export const columnsTextSchema = z
  .string()
  .max(200)
  .refine((text) => columnsOf(text) !== null, { message: 'columns of the queue, each once, with commas between' });

/** The columns of such a text; null where it names any that is none, or one twice. */
export function columnsOf(text: string): readonly WorklistColumn[] | null {
  const names = text.split(',');
  const columns = names.filter(isColumn);
  return columns.length === names.length && new Set(columns).size === columns.length ? columns : null;
}

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];
