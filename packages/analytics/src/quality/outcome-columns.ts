import type { BatchQuality, ColumnQuality } from '@tidewaiter/domain';
import type { CountedFault } from './findings-of.ts';

/** Outcomes that are alike, as a batch brought them. */
export interface OutcomeGroup {
  readonly examination: string;
  readonly outcome: 'compliant' | 'non_compliant';
  readonly finding: string | null;
  readonly withDuty: boolean;
  readonly withSelectionProbability: boolean;
  readonly items: number;
}

type Count = (where: (group: OutcomeGroup) => boolean) => number;

const counter =
  (groups: readonly OutcomeGroup[]): Count =>
  (where) =>
    groups.reduce((sum, group) => sum + (where(group) ? group.items : 0), 0);

/** What control found, as a batch tells it: counts of outcomes, and of findings among the non-compliant, most first. */
export function resultsOf(groups: readonly OutcomeGroup[]): BatchQuality['results'] {
  const count = counter(groups);
  return {
    compliant: count(({ outcome }) => outcome === 'compliant'),
    nonCompliant: count(({ outcome }) => outcome === 'non_compliant'),
    findings: tops(groups, ({ finding }) => finding).map(({ value, items }) => ({ finding: value, items })),
  };
}

/** Outcomes that do not fit their additional duty, without examples. */
export function outcomeFaults(
  groups: readonly OutcomeGroup[],
): readonly (CountedFault & { readonly code: 'compliant_with_duty' | 'non_compliant_without_duty' })[] {
  const count = counter(groups);
  return [
    {
      code: 'compliant_with_duty',
      count: count(({ outcome, withDuty }) => outcome === 'compliant' && withDuty),
      base: count(({ outcome }) => outcome === 'compliant'),
      examples: [],
    },
    {
      code: 'non_compliant_without_duty',
      count: count(({ outcome, withDuty }) => outcome === 'non_compliant' && !withDuty),
      base: count(({ outcome }) => outcome === 'non_compliant'),
      examples: [],
    },
  ];
}

/** The columns of a result of control. */
export function outcomeColumns(
  groups: readonly OutcomeGroup[],
  rejected: ReadonlyMap<string, number>,
): readonly ColumnQuality[] {
  const count = counter(groups);
  const all = count(() => true);
  if (all === 0) return [];
  const column = (name: string, kind: ColumnQuality['kind'], more: Partial<ColumnQuality>): ColumnQuality => ({
    column: name,
    kind,
    filled: all,
    distinct: more.top?.length ?? null,
    rejected: rejected.get(name) ?? 0,
    zero: null,
    top: [],
    quantiles: null,
    earlierFilled: null,
    ...more,
  });
  return [
    column('examined_on', 'date', {}),
    column('examination', 'category', { top: tops(groups, ({ examination }) => examination) }),
    column('outcome', 'category', { top: tops(groups, ({ outcome }) => outcome) }),
    column('finding', 'category', {
      filled: count(({ finding }) => finding !== null),
      top: tops(groups, ({ finding }) => finding),
    }),
    column('additional_duty', 'number', { zero: count(({ withDuty }) => !withDuty) }),
    column('selection_probability', 'number', {
      filled: count(({ withSelectionProbability }) => withSelectionProbability),
    }),
  ];
}

function tops(groups: readonly OutcomeGroup[], of: (group: OutcomeGroup) => string | null): ColumnQuality['top'] {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = of(group);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.items);
  }
  return [...counts].map(([value, items]) => ({ value, items })).sort((one, other) => other.items - one.items);
}
