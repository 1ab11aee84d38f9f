import type { Layout } from '@tidewaiter/domain';
import type { Header } from '../header/header.ts';
import type { CellRule } from './cell-rule.ts';
import { itemColumns, kcsColumns, outcomeColumns } from './columns.ts';
import { itemRules } from './item-rules.ts';
import { kcsRules } from './kcs-rules.ts';
import { outcomeRules } from './outcome-rules.ts';
import { canonicalRowReader, carriesOutcomes } from './read-canonical-row.ts';
import { kcsRowReader } from './read-kcs-row.ts';
import { outcomeRowReader } from './read-outcome-row.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { ReadRow } from './row.ts';

/** A layout as it is recognised by a header, and how its rows are then read. */
export interface LayoutPlan {
  readonly layout: Layout;
  readonly required: readonly string[];
  /** The columns it reads from a file with this header. */
  readonly columnsFor: (header: Header) => readonly string[];
  readonly rowReader: (header: Header) => ReadRow;
}

/** Names by which a header is recognised, of all layouts. */
export const knownColumns: readonly string[] = [...itemColumns, ...outcomeColumns, ...kcsColumns];

/** Every layout, in the order in which a header that fits several is taken: declarations before outcomes. */
export function layoutPlans(rules: ReadingRules): readonly LayoutPlan[] {
  return [
    {
      layout: 'canonical',
      required: requiredOf(itemRules(rules)),
      columnsFor: (header) => (carriesOutcomes(header) ? [...itemColumns, ...outcomeColumns] : itemColumns),
      rowReader: (header) => canonicalRowReader(header, rules),
    },
    {
      layout: 'outcomes',
      required: requiredOf(outcomeRules(rules)),
      columnsFor: () => outcomeColumns,
      rowReader: (header) => outcomeRowReader(header, rules),
    },
    {
      layout: 'kcs',
      required: requiredOf(kcsRules(rules)),
      columnsFor: () => kcsColumns,
      rowReader: (header) => kcsRowReader(header, rules),
    },
  ];
}

function requiredOf(rules: Readonly<Record<string, CellRule>>): string[] {
  return Object.entries(rules).flatMap(([column, rule]) => (rule.required ? [column] : []));
}
