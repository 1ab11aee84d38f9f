import { type ControlLane, controlLanes, type OfficePlan } from '@tidewaiter/domain';

export type LaneCounts = Record<ControlLane, number>;

/** Places at one office on one day, after criteria took theirs. */
export interface Places {
  /** By rate and hours, for all reasons together, spent in the same order as if no criterion took any. */
  readonly capacity: LaneCounts;
  readonly random: LaneCounts;
  readonly model: LaneCounts;
  readonly explore: LaneCounts;
}

/** What the places of an office-day depend on, apart from the rounding. */
export interface Demand {
  readonly plan: OfficePlan;
  readonly declarations: number;
  /** Declarations that criteria took, by lane. */
  readonly criterion: LaneCounts;
  readonly explorationShare: number;
}

const none = (): LaneCounts => ({ red: 0, yellow: 0, blue: 0 });

/** Expected places, lane by lane: random, risk, exploration; the order in which they are rounded. */
function expectedPlaces({ plan, declarations, explorationShare }: Demand): number[] {
  return controlLanes.flatMap((lane) => {
    const { expectedRate, minimumRandomRate } = plan[lane];
    const forRisk = Math.max(0, expectedRate - minimumRandomRate) * declarations;
    return [minimumRandomRate * declarations, forRisk * (1 - explorationShare), forRisk * explorationShare];
  });
}

/**
 * Whole places for one `rounding` in [0, 1). Running sums of the expected places are rounded by `floor(sum + rounding)`
 * and differenced, so that over a uniform rounding each expectation is exact, and no lane, nor the total, is more than
 * one off. Then criteria use up the places for risk of their lane, and officer minutes (red and yellow) are spent on
 * criteria, random red, random yellow, risk and exploration red, then yellow. No more random places than declarations
 * that criteria left. Source: systematic sampling (Madow 1949).
 */
export function placesAt(demand: Demand, rounding: number): Places {
  const { plan, declarations, criterion } = demand;
  const whole = roundTogether(expectedPlaces(demand), rounding);
  const [capacity, random, model, explore] = [none(), none(), none(), none()];
  controlLanes.forEach((lane, at) => {
    random[lane] = whole[at * 3] ?? 0;
    model[lane] = whole[at * 3 + 1] ?? 0;
    explore[lane] = whole[at * 3 + 2] ?? 0;
    capacity[lane] = random[lane] + model[lane] + explore[lane];
    const fewer = Math.min(model[lane], criterion[lane]);
    model[lane] -= fewer;
    explore[lane] -= Math.min(explore[lane], criterion[lane] - fewer);
  });
  const all = plan.officerHoursPerDay === null ? Number.POSITIVE_INFINITY : plan.officerHoursPerDay * 60;
  const uncut = spender(plan, all);
  const heldByLot = { red: uncut('red', random.red), yellow: uncut('yellow', random.yellow) };
  for (const lane of hourLanes) capacity[lane] = heldByLot[lane] + uncut(lane, capacity[lane] - random[lane]);
  const spend = spender(plan, all - criterion.red * plan.red.minutesEach - criterion.yellow * plan.yellow.minutesEach);
  for (const lane of hourLanes) random[lane] = spend(lane, random[lane]);
  for (const lane of hourLanes) {
    model[lane] = spend(lane, model[lane]);
    explore[lane] = spend(lane, explore[lane]);
  }
  const free = declarations - criterion.red - criterion.yellow - criterion.blue;
  atMost(free, [random]);
  atMost(free, [model, explore]);
  return { capacity, random, model, explore };
}

/** Lanes that cost officer hours on the day. */
const hourLanes = ['red', 'yellow'] as const;

/** Grants places in the order in which they are asked for, while the officer minutes last. */
function spender(plan: OfficePlan, budget: number): (lane: (typeof hourLanes)[number], wanted: number) => number {
  let minutes = budget;
  return (lane, wanted) => {
    const each = plan[lane].minutesEach;
    const granted = each > 0 ? Math.min(wanted, Math.max(0, Math.floor(minutes / each + 1e-9))) : wanted;
    minutes -= granted * each;
    return granted;
  };
}

/** Every interval of the rounding on which the places are the same, with its length; lengths add up to 1. */
export function everyPlaces(demand: Demand): { readonly places: Places; readonly share: number }[] {
  const ends = new Set([0, 1]);
  let sum = 0;
  for (const expected of expectedPlaces(demand)) {
    sum += expected;
    const end = 1 - (sum - Math.floor(sum));
    if (end > 1e-12 && end < 1 - 1e-12) ends.add(end);
  }
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? 0;
    return { places: placesAt(demand, (start + end) / 2), share: end - start };
  });
}

/** Cuts places down, last ones first, so that all together they are no more than `most`. */
function atMost(most: number, kinds: readonly LaneCounts[]): void {
  let left = most;
  for (const places of kinds) {
    for (const lane of controlLanes) {
      places[lane] = Math.min(places[lane], left);
      left -= places[lane];
    }
  }
}

function roundTogether(expected: readonly number[], rounding: number): number[] {
  let sum = 0;
  let before = 0;
  return expected.map((places) => {
    sum += places;
    // A sum that is whole but for floating-point dust is whole.
    const upTo = Math.floor(sum + rounding + 1e-9);
    const whole = upTo - before;
    before = upTo;
    return whole;
  });
}
