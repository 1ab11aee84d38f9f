import { type ControlLane, highestLane } from '@tidewaiter/domain';
import type { Candidate, ItemSelection, MatchedCriterion } from './candidate.ts';

/** What criteria make of a declaration: the highest lane of its items, or null where none falls under one. */
export function routeByCriteria(
  candidate: Candidate,
): { readonly lane: ControlLane; readonly items: readonly ItemSelection[] } | null {
  let routing: MatchedCriterion | null = null;
  for (const { criterion } of candidate.items) {
    if (criterion && (!routing || highestLane(routing.lane, criterion.lane) !== routing.lane)) routing = criterion;
  }
  if (!routing) return null;
  const { id, lane } = routing;
  const items = candidate.items.map(({ itemNumber, criterion }) => ({
    declarationNumber: candidate.declarationNumber,
    itemNumber,
    lane,
    reason: 'criterion' as const,
    criterionId: criterion?.id ?? id,
    selectionProbability: 1,
  }));
  return { lane, items };
}
