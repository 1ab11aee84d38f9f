import { type ControlLane, controlLanes, type OfficePlan } from '@tidewaiter/domain';

const bases = [100, 1000, 10_000] as const;

export interface PlanWords {
  /** Of so many declarations: the fewest by which every count is whole. */
  readonly base: number;
  readonly taken: Readonly<Record<ControlLane, number>>;
  /** Of the taken, drawn at random. */
  readonly random: Readonly<Record<ControlLane, number>>;
  readonly released: number;
  /** Declarations a day that the officer hours are enough for, lane by lane alone; null where hours do not limit. */
  readonly enoughFor: { readonly red: number | null; readonly yellow: number | null } | null;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** What an office's plan means, counted in declarations. */
export function planWords(office: OfficePlan): PlanWords {
  const rates = controlLanes.flatMap((lane) => [office[lane].expectedRate, office[lane].minimumRandomRate]);
  const base = bases.find((one) => rates.every((rate) => isWhole(rate * one))) ?? 10_000;
  const count = (rate: number) => Math.round(rate * base * 10) / 10;
  const byLane = (of: (lane: ControlLane) => number): Record<ControlLane, number> => ({
    red: of('red'),
    yellow: of('yellow'),
    blue: of('blue'),
  });
  const taken = byLane((lane) => count(Math.max(office[lane].expectedRate, office[lane].minimumRandomRate)));
  const random = byLane((lane) => count(office[lane].minimumRandomRate));
  const released = Math.max(0, base - taken.red - taken.yellow - taken.blue);
  return { base, taken, random, released, enoughFor: enoughFor(office) };
}

function enoughFor({ officerHoursPerDay, red, yellow }: OfficePlan): PlanWords['enoughFor'] {
  if (officerHoursPerDay === null) return null;
  const minutes = officerHoursPerDay * 60;
  const whole = (each: number) => (each === 0 ? null : Math.floor(minutes / each + 1e-9));
  return { red: whole(red.minutesEach), yellow: whole(yellow.minutesEach) };
}
