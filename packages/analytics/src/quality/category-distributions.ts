import type { Distribution } from '@tidewaiter/domain';
import type { ValueCount } from './columns-of.ts';

/** What is held against earlier batches, of the categories. Dates are not: each batch has its own. */
export const comparedCategories = [
  'office_code',
  'procedure_code',
  'origin_country',
  'departure_country',
  'transport_mode',
  'chapter',
  'quantity_unit',
  'currency',
] as const;

const mostValues = 250;

/** Counts of the compared categories, commonest first and at most 250 values of each, so that a report stays small. */
export function categoryDistributions(counts: readonly ValueCount[]): Distribution[] {
  return comparedCategories.map((column) => ({
    column,
    scale: 'category',
    bins: counts
      .filter(({ category }) => category === column)
      .sort((one, other) => other.items - one.items)
      .slice(0, mostValues)
      .map(({ value, items }) => ({ value, items })),
  }));
}
