import { type ControlLane, controlLanes, highestLane, type Lane, type OfficePlan } from '@tidewaiter/domain';
import type { Candidate, ItemSelection, LaneUse, OfficeDayUse } from './candidate.ts';
import type { Exploration } from './exploration.ts';
import { type Demand, everyPlaces, type LaneCounts, type Places, placesAt } from './places.ts';
import { rankCandidates } from './rank-candidates.ts';
import { routeByCriteria } from './route-by-criteria.ts';
import { uniformOf } from './uniform-of.ts';

export interface OfficeDay {
  /** All of one office and day, at least one. */
  readonly candidates: readonly Candidate[];
  readonly plan: OfficePlan;
  readonly seed: number;
  readonly day: string;
  readonly exploration: Exploration | null;
}

/** Recorded where the plan leaves a declaration no chance at all (no random share): a probability is above zero. */
export const leastProbability = 1e-6;

interface Verdict {
  readonly lane: Lane;
  readonly reason: ItemSelection['reason'];
}

const total = (counts: LaneCounts) => counts.red + counts.yellow + counts.blue;

/**
 * Selects within one office-day and derives each probability of being examined (red, yellow or blue).
 *
 * Let N′ declarations be those that no criterion takes; a criterion's have probability 1. One uniform number per
 * office-day, v, rounds the expected places (`placesAt`); a uniform number per declaration puts the N′ in random order.
 * The first k(v) in that order are the random draw: given v, each is in it with probability k(v) ÷ N′, because the order
 * is independent of v. The m(v) of highest risk among all N′, drawn or not, are the risk selection; exploration by value
 * adds a set fixed in the same way, exploration by lot lengthens the draw. Risk, value and names do not depend on the
 * seed, so given v the fixed set F(v) is certain, and
 *
 *   π(d) = ∫ [ d ∈ F(v) ? 1 : k(v) ÷ N′ ] dv,
 *
 * a sum over the few intervals of v on which the places do not change (`everyPlaces`). Criteria, capacity and hours are
 * inputs, not chance. With a random share above zero every π is positive, and Σ y ÷ π over the examined is unbiased for
 * the total (Horvitz–Thompson 1952). A drawn declaration keeps the reason `random` even where risk would have taken it,
 * so that the draw stays a fair sample, and takes the higher of its lanes; the place that risk did not need is left
 * empty, which is what keeps π exact.
 */
export function selectOfficeDay({ candidates, plan, seed, day, exploration }: OfficeDay): {
  readonly selections: ReadonlyMap<Candidate, readonly ItemSelection[]>;
  readonly use: OfficeDayUse;
} {
  const office = candidates[0]?.officeCode ?? '';
  const selections = new Map<Candidate, readonly ItemSelection[]>();
  const taken: LaneCounts = { red: 0, yellow: 0, blue: 0 };
  const free: Candidate[] = [];
  for (const candidate of candidates) {
    const routed = routeByCriteria(candidate);
    if (!routed) free.push(candidate);
    else {
      taken[routed.lane] += 1;
      selections.set(candidate, routed.items);
    }
  }
  const strategy = exploration?.strategy ?? null;
  const byLot = strategy !== null && strategy.value === undefined;
  const demand: Demand = {
    plan,
    declarations: candidates.length,
    criterion: taken,
    explorationShare: exploration?.share ?? 0,
  };
  const ranked = rankCandidates(free, riskOf, (candidate) =>
    Math.max(...candidate.items.map((item) => item.expectedAdditionalDuty)),
  );
  const valued = strategy?.value ? rankCandidates(free, strategy.value) : [];
  const draw = rankCandidates(free, (candidate) => -uniformOf(seed, 'draw', office, day, candidate.declarationNumber));

  const fixedAt = (places: Places): Map<Candidate, Verdict> => {
    const fixed = new Map<Candidate, Verdict>();
    deal(ranked, places.model, 'model', fixed);
    deal(valued, places.explore, 'explore', fixed);
    return fixed;
  };
  const drawn = (places: Places) => Math.min(free.length, total(places.random) + (byLot ? total(places.explore) : 0));

  const chances = new Map<Candidate, number>();
  for (const { places, share } of everyPlaces(demand)) {
    const fixed = fixedAt(places);
    const lot = free.length > 0 ? drawn(places) / free.length : 0;
    for (const candidate of free) {
      chances.set(candidate, (chances.get(candidate) ?? 0) + share * (fixed.has(candidate) ? 1 : lot));
    }
  }

  const places = placesAt(demand, uniformOf(seed, 'rounding', office, day));
  const fixed = fixedAt(places);
  const lots = new Map<Candidate, Verdict>();
  deal(draw, places.random, 'random', lots);
  if (byLot) deal(draw, places.explore, 'explore', lots);
  const counts = { random: zero(), model: zero(), explore: zero() };
  let released = 0;
  for (const candidate of free) {
    const lot = lots.get(candidate);
    const certain = fixed.get(candidate);
    const lane = highestLane(lot?.lane ?? 'green', certain?.lane ?? 'green');
    const reason = lot?.reason ?? certain?.reason ?? 'release';
    if (lane === 'green') released += 1;
    else if (reason === 'random' || reason === 'model' || reason === 'explore') counts[reason][lane] += 1;
    const selectionProbability = Math.min(1, Math.max(leastProbability, chances.get(candidate) ?? 0));
    selections.set(
      candidate,
      candidate.items.map(({ itemNumber }) => ({
        declarationNumber: candidate.declarationNumber,
        itemNumber,
        lane,
        reason,
        criterionId: null,
        selectionProbability,
      })),
    );
  }

  const laneUse = (lane: ControlLane): LaneUse => {
    const [random, model, explore] = [counts.random[lane], counts.model[lane], counts.explore[lane]];
    const capacity = places.capacity[lane];
    const overCapacity = Math.max(0, taken[lane] + random + model + explore - capacity);
    return { capacity, criterion: taken[lane], random, model, explore, overCapacity };
  };
  return {
    selections,
    use: {
      officeCode: office,
      registrationDay: candidates[0]?.registrationDay ?? 0,
      declarations: candidates.length,
      released,
      lanes: { red: laneUse('red'), yellow: laneUse('yellow'), blue: laneUse('blue') },
    },
  };
}

const zero = (): LaneCounts => ({ red: 0, yellow: 0, blue: 0 });

function riskOf(candidate: Candidate): number {
  return Math.max(...candidate.items.map((item) => item.riskScore));
}

/** Gives the places of red, then yellow, then blue to the next in order that have none yet. */
function deal(
  order: readonly Candidate[],
  places: LaneCounts,
  reason: ItemSelection['reason'],
  verdicts: Map<Candidate, Verdict>,
): void {
  let next = 0;
  for (const lane of controlLanes) {
    for (let left = places[lane]; left > 0 && next < order.length; next += 1) {
      const candidate = order[next];
      if (!candidate || verdicts.has(candidate)) continue;
      verdicts.set(candidate, { lane, reason });
      left -= 1;
    }
  }
}
