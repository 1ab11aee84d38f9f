import { expect, test } from 'vitest';
import { exampleCandidate, examplePlan, exampleRule, under } from './example-candidates.ts';
import { type Exploration, randomExploration, uncertaintyRevenueExploration } from './exploration.ts';
import { selectLane } from './select-lane.ts';
import { selectLanes } from './select-lanes.ts';

const seeds = 4000;
const rule = exampleRule({ conditions: [{ operator: 'is_one_of', field: 'originCountry', values: ['VN'] }] });
const drawn = Array.from({ length: 23 }, (_, at) =>
  exampleCandidate(`D${at}`, [(at * 389) % 1000], at === 4 ? { originCountry: 'VN' } : {}),
);
const candidates = under([{ id: 'c1', rule }], drawn);
const rates = {
  red: { expectedRate: 0.11, minimumRandomRate: 0.05, minutesEach: 60 },
  yellow: { expectedRate: 0.08, minimumRandomRate: 0.03, minutesEach: 20 },
  blue: { expectedRate: 0.1, minimumRandomRate: 0.02 },
};

interface Tally {
  readonly examined: number[];
  readonly recorded: number[];
  readonly estimates: number[];
  readonly random: number;
}

/** Runs one batch over many seeds: how often each is examined, what is recorded, and the Horvitz–Thompson totals. */
function overSeeds(hours: number | null, exploration?: Exploration): Tally {
  const examined = candidates.map(() => 0);
  let recorded: number[] = [];
  const estimates: number[] = [];
  let random = 0;
  for (let seed = 0; seed < seeds; seed += 1) {
    const plan = examplePlan(rates, { officerHoursPerDay: hours }, seed);
    const { items } = selectLanes({
      candidates,
      plan,
      ...(exploration && { exploration }),
    });
    let estimate = 0;
    items.forEach((item, at) => {
      if (item.reason === 'random') random += 1;
      if (item.lane === 'green') return;
      examined[at] = (examined[at] ?? 0) + 1;
      estimate += (1 + at) / item.selectionProbability;
    });
    estimates.push(estimate);
    const now = items.map((item) => item.selectionProbability);
    if (recorded.length > 0) expect(now).toEqual(recorded);
    recorded = now;
  }
  return { examined, recorded, estimates, random };
}

const worlds: [string, number | null, Exploration | undefined][] = [
  ['without limit of hours', null, undefined],
  ['with few hours', 4, undefined],
  ['with exploration by lot', null, { strategy: randomExploration, share: 0.5 }],
  ['with exploration by uncertainty and revenue', null, { strategy: uncertaintyRevenueExploration, share: 0.5 }],
];

test.each(worlds)('recorded probabilities are the frequencies over seeds, %s', (_, hours, exploration) => {
  const { examined, recorded, estimates } = overSeeds(hours, exploration);
  recorded.forEach((probability, at) => {
    const frequency = (examined[at] ?? 0) / seeds;
    const deviation = Math.sqrt((probability * (1 - probability)) / seeds);
    expect(Math.abs(frequency - probability)).toBeLessThanOrEqual(4 * deviation + 1e-9);
  });
  const total = candidates.reduce((sum, _candidate, at) => sum + 1 + at, 0);
  const mean = estimates.reduce((sum, value) => sum + value, 0) / seeds;
  const spread = Math.sqrt(estimates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seeds);
  expect(Math.abs(mean - total)).toBeLessThan((4 * spread) / Math.sqrt(seeds));
});

test('the random share holds its rate on average on small days', () => {
  const { random } = overSeeds(null);
  expect(random / seeds).toBeCloseTo(0.1 * candidates.length, 1);
});

test('a declaration alone is selected with the probability recorded', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < seeds; seed += 1) {
    const [item] = selectLane(exampleCandidate('D1', [300]), examplePlan(rates, {}, seed));
    if (item) counts.set(item.lane, (counts.get(item.lane) ?? 0) + 1);
    expect(item?.selectionProbability).toBeCloseTo(0.1, 12);
  }
  expect((counts.get('red') ?? 0) / seeds).toBeCloseTo(0.05, 1);
  expect((counts.get('green') ?? 0) / seeds).toBeGreaterThan(0.88);
  expect((counts.get('green') ?? 0) / seeds).toBeLessThan(0.92);
});

test('a declaration alone in the top of the reference goes to red by risk', () => {
  const [item] = selectLane(exampleCandidate('D1', [990]), examplePlan(rates));
  expect(item).toMatchObject({ lane: 'red', selectionProbability: 1 });
  const [vietnamese] = under([{ id: 'c1', rule }], [exampleCandidate('D1', [0], { originCountry: 'VN' })]);
  const [routed] = vietnamese ? selectLane(vietnamese, examplePlan(rates)) : [];
  expect(routed).toMatchObject({ lane: 'red', reason: 'criterion', criterionId: 'c1', selectionProbability: 1 });
});
