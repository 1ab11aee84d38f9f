import { type ControlLane, highestLane, type ItemFacts } from '@tidewaiter/domain';
import type { Candidate, ItemSelection } from './candidate.ts';

/** A criterion ready for many items. */
export interface CompiledCriterion {
  readonly id: string;
  readonly lane: ControlLane;
  readonly test: (item: ItemFacts) => boolean;
}

/** What criteria make of a declaration: the highest lane of its items, or null where none matches. */
export function routeByCriteria(
  candidate: Candidate,
  criteria: readonly CompiledCriterion[],
): { readonly lane: ControlLane; readonly items: readonly ItemSelection[] } | null {
  const best = candidate.items.map(({ item }) => bestMatch(item, criteria));
  const routing = best.reduce((a, b) => (a && (!b || highestLane(a.lane, b.lane) === a.lane) ? a : b), null);
  if (!routing) return null;
  const items = candidate.items.map(({ item }, at) => ({
    declarationNumber: candidate.declarationNumber,
    itemNumber: item.itemNumber,
    lane: routing.lane,
    reason: 'criterion' as const,
    criterionId: best[at]?.id ?? routing.id,
    selectionProbability: 1,
  }));
  return { lane: routing.lane, items };
}

/** The match of highest lane; among equals the one with the lowest id, so that the order of criteria does not matter. */
function bestMatch(item: ItemFacts, criteria: readonly CompiledCriterion[]): CompiledCriterion | null {
  let best: CompiledCriterion | null = null;
  for (const criterion of criteria) {
    if (!criterion.test(item)) continue;
    if (!best) best = criterion;
    else if (
      criterion.lane === best.lane ? criterion.id < best.id : highestLane(criterion.lane, best.lane) === criterion.lane
    ) {
      best = criterion;
    }
  }
  return best;
}
