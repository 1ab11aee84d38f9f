import { dateOf, type SelectionPlan } from '@tidewaiter/domain';
import type { Candidate, ItemSelection, OfficeDayUse } from './candidate.ts';
import type { Exploration } from './exploration.ts';
import { planFor } from './plan-for.ts';
import { selectOfficeDay } from './select-office-day.ts';

export interface SelectionRequest {
  readonly candidates: Iterable<Candidate>;
  readonly plan: SelectionPlan;
  readonly exploration?: Exploration;
}

export interface SelectionResult {
  /** One entry an item, in the order of the candidates. */
  readonly items: readonly ItemSelection[];
  /** What was used, by office and day, in that order. */
  readonly officeDays: readonly OfficeDayUse[];
}

/**
 * Gives every item its lane. Declarations compete within their office and day: criteria first, then the random share,
 * then risk until the places of red, yellow and blue are used, then release; see `selectOfficeDay` for the design and
 * the derivation of the probabilities. The same seed, batch and plan give the same lanes, whatever the order of the
 * candidates; all declarations of an office-day must come in one call to compete.
 * @throws TidewaiterError `internal` where the plan holds no office plan that applies
 */
export function selectLanes({ candidates, plan, exploration }: SelectionRequest): SelectionResult {
  const all = [...candidates];
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const key = `${candidate.officeCode}\u0000${candidate.registrationDay}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const chosen = new Map<Candidate, readonly ItemSelection[]>();
  const officeDays: OfficeDayUse[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { selections, use } = selectOfficeDay({
      candidates: group,
      plan: planFor(plan, first.officeCode),
      seed: plan.seed,
      day: dateOf(first.registrationDay),
      exploration: exploration ?? null,
    });
    for (const [candidate, items] of selections) chosen.set(candidate, items);
    officeDays.push(use);
  }
  officeDays.sort((a, b) => a.registrationDay - b.registrationDay || (a.officeCode < b.officeCode ? -1 : 1));
  return { items: all.flatMap((candidate) => chosen.get(candidate) ?? []), officeDays };
}
