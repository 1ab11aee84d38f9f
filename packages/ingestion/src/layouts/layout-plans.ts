import { headerOf } from '../header/header.ts';
import { asycudaBoxOf, asycudaColumnOf, asycudaWordFor } from './asycuda-columns.ts';
import { asycudaRules } from './asycuda-rules.ts';
import { bacudaRules } from './bacuda-rules.ts';
import { bacudaColumns, itemColumns, kcsColumns, outcomeColumns } from './columns.ts';
import { itemRules } from './item-rules.ts';
import { kcsRules } from './kcs-rules.ts';
import { type LayoutPlan, requiredOf } from './layout-plan.ts';
import { outcomeRules } from './outcome-rules.ts';
import { bacudaRowReader } from './read-bacuda-row.ts';
import { canonicalRowReader, carriesOutcomes } from './read-canonical-row.ts';
import { kcsRowReader } from './read-kcs-row.ts';
import { outcomeRowReader } from './read-outcome-row.ts';
import type { ReadingRules } from './reading-rules.ts';

const named = [...itemColumns, ...outcomeColumns, ...kcsColumns, ...bacudaColumns];

/** Names by which a header is recognised, of all layouts. */
export const knownColumns: readonly string[] = named;

/** Whether a name is a column of some layout: by itself, or by the SAD box that it names. */
export function isKnownColumn(name: string): boolean {
  return known.has(name.trim().toLowerCase()) || asycudaBoxOf(name) !== null;
}

const known = new Set(named.map((name) => name.toLowerCase()));
const asItIs = { headerOf, wordFor: (column: string) => column };

/** Every layout, in the order in which a header that fits several is taken: declarations before outcomes. */
export function layoutPlans(reading: ReadingRules): readonly LayoutPlan[] {
  const [item, outcome, kcs] = [itemRules(reading), outcomeRules(reading), kcsRules(reading)];
  const [bacuda, asycuda] = [bacudaRules(reading), asycudaRules(reading)];
  return [
    {
      ...asItIs,
      layout: 'canonical',
      required: requiredOf(item),
      rules: { ...outcome, ...item },
      columnsFor: (header) => (carriesOutcomes(header) ? [...itemColumns, ...outcomeColumns] : itemColumns),
      rowReader: (header) => canonicalRowReader(header, item, outcome),
    },
    {
      ...asItIs,
      layout: 'outcomes',
      required: requiredOf(outcome),
      rules: outcome,
      columnsFor: () => outcomeColumns,
      rowReader: (header) => outcomeRowReader(header, outcome),
    },
    {
      ...asItIs,
      layout: 'kcs',
      required: requiredOf(kcs),
      rules: kcs,
      columnsFor: () => kcsColumns,
      rowReader: (header) => kcsRowReader(header, kcs),
    },
    {
      ...asItIs,
      layout: 'bacuda',
      required: requiredOf(bacuda),
      rules: bacuda,
      columnsFor: () => bacudaColumns,
      rowReader: (header) => bacudaRowReader(header, bacuda),
    },
    {
      layout: 'asycuda',
      headerOf: (names) => headerOf(names, asycudaColumnOf),
      wordFor: asycudaWordFor,
      required: requiredOf(asycuda),
      rules: asycuda,
      columnsFor: () => itemColumns,
      rowReader: (header) => canonicalRowReader(header, asycuda, outcome),
    },
  ];
}
