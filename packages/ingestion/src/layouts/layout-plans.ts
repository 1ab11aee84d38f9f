import type { LayoutChoice } from '@tidewaiter/domain';
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

type MakePlan = (reading: ReadingRules) => LayoutPlan;

/** In the order in which a header that fits several is taken: declarations before outcomes. */
const plans: Readonly<Record<Exclude<LayoutPlan['layout'], 'mapped'>, MakePlan>> = {
  canonical: (reading) => {
    const [item, outcome] = [itemRules(reading), outcomeRules(reading)];
    return {
      ...asItIs,
      layout: 'canonical',
      required: requiredOf(item),
      rules: { ...outcome, ...item },
      columnsFor: (header) => (carriesOutcomes(header) ? [...itemColumns, ...outcomeColumns] : itemColumns),
      rowReader: (header) => canonicalRowReader(header, item, outcome),
    };
  },
  outcomes: (reading) => {
    const rules = outcomeRules(reading);
    return {
      ...asItIs,
      layout: 'outcomes',
      required: requiredOf(rules),
      rules,
      columnsFor: () => outcomeColumns,
      rowReader: (header) => outcomeRowReader(header, rules),
    };
  },
  kcs: (reading) => {
    const rules = kcsRules(reading);
    return {
      ...asItIs,
      layout: 'kcs',
      required: requiredOf(rules),
      rules,
      columnsFor: () => kcsColumns,
      rowReader: (header) => kcsRowReader(header, rules),
    };
  },
  bacuda: (reading) => {
    const rules = bacudaRules(reading);
    return {
      ...asItIs,
      layout: 'bacuda',
      required: requiredOf(rules),
      rules,
      columnsFor: () => bacudaColumns,
      rowReader: (header) => bacudaRowReader(header, rules),
    };
  },
  asycuda: (reading) => {
    const [rules, outcome] = [asycudaRules(reading), outcomeRules(reading)];
    return {
      layout: 'asycuda',
      headerOf: (names) => headerOf(names, asycudaColumnOf),
      wordFor: asycudaWordFor,
      required: requiredOf(rules),
      rules,
      columnsFor: () => itemColumns,
      rowReader: (header) => canonicalRowReader(header, rules, outcome),
    };
  },
};

/** The plans that a choice leaves: that of the layout, or with `auto` those of all, in their order. */
export function layoutPlans(choice: LayoutChoice, reading: ReadingRules): readonly LayoutPlan[] {
  return Object.entries(plans).flatMap(([layout, make]) =>
    choice === 'auto' || choice === layout ? [make(reading)] : [],
  );
}
