import type { Feature } from '../feature.ts';
import { recentDecay, recentHalfLife } from '../past/decay.ts';
import { kept } from '../past/group-table.ts';
import { group, groupName, groupSpecs } from '../past/groups.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { fromOdds, oddsOf } from '../past/odds.ts';
import { at, own } from '../past/state.ts';

const ratedKeys: readonly number[] = Object.values(group).filter((g) => groupSpecs[g]?.rated);

/** Groups large enough for a rate of their own over the last weeks. */
const recentKeys: readonly number[] = [
  group.importer,
  group.declarant,
  group.exporter,
  group.office,
  group.hs4,
  group.hs6,
  group.origin,
  group.importerHs4,
  group.hs6Origin,
  group.exporterHs4,
  group.departure,
  group.procedure,
];

/** Pseudo-examinations by which a recent rate is pulled to the rate of the whole past. */
const recentStrength = 6;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;
const say = (name: string) => name.replaceAll('_', ', ');
const of = (grounds: Float64Array, place: number) => grounds[place] ?? Number.NaN;

function shrunkRate(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `rate_${level}`,
    unit: 'share of examined',
    description: `Non-compliant share of past examinations of the same ${say(level)}, shrunk toward its parents`,
    evidence: (grounds) => {
      const examined = of(grounds, own(g, kept.examined));
      const share = examined > 0 ? of(grounds, own(g, kept.nonCompliant)) / examined : Number.NaN;
      return { value: share, base: of(grounds, at.priors + g), count: examined, level };
    },
  };
}

function examinedCount(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `examined_${level}`,
    unit: 'ln(1 + examinations)',
    description: `Past examinations of the same ${say(level)}`,
    evidence: (grounds) => {
      const examined = of(grounds, own(g, kept.examined));
      return { value: examined, base: null, count: examined, level };
    },
  };
}

function recentRate(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `recent_rate_${level}`,
    unit: 'share of examined',
    description: `As rate_${level}, with examinations fading by half in ${recentHalfLife} days`,
    evidence: (grounds) => {
      const examined = of(grounds, own(g, kept.recentExamined));
      const share = examined > 0 ? of(grounds, own(g, kept.recentNonCompliant)) / examined : Number.NaN;
      const fade = recentDecay(of(grounds, at.day) - of(grounds, own(g, kept.recentDay)));
      return { value: share, base: of(grounds, at.rates + g), count: Math.round(examined * fade), level };
    },
  };
}

const signs: readonly number[] = [
  group.importer,
  group.declarant,
  group.exporter,
  group.office,
  group.hs6Origin,
  group.route,
  group.preference,
];

/** Naive combination of independent signs, for models that see few labels. */
const combined: Feature = {
  ...common,
  name: 'rate_combined',
  unit: 'share of examined',
  description:
    'Rates of importer, declarant, exporter, office, goods and origin, route and preference, odds multiplied',
  evidence: (grounds, value) => ({
    value,
    base: of(grounds, at.overallRate),
    count: of(grounds, at.overallExamined),
    level: 'overall',
  }),
};

/** Strictly-past rates of non-compliance, with the counts they rest on. */
export const rateFeatures: readonly Feature[] = [
  ...ratedKeys.map(shrunkRate),
  ...ratedKeys.map(examinedCount),
  ...recentKeys.map(recentRate),
  combined,
];

const examinedPlaces = Int32Array.from(ratedKeys, (g) => own(g, kept.examined));
const memoryPlaces = Int32Array.from(recentKeys, (g) => own(g, 0));

/** Writes `rateFeatures` into `into` from `to` on; `NaN` where the item did not declare the group. */
export function writeRates(state: Float64Array, into: Float32Array, to: number): void {
  let next = to;
  for (let i = 0; i < ratedKeys.length; i += 1) {
    into[next] = state[at.rates + (ratedKeys[i] ?? 0)] ?? Number.NaN;
    into[next + ratedKeys.length] = logOfCount(state[examinedPlaces[i] ?? 0] ?? Number.NaN);
    next += 1;
  }
  next += ratedKeys.length;
  const day = state[at.day] ?? 0;
  for (let i = 0; i < recentKeys.length; i += 1) {
    const places = memoryPlaces[i] ?? 0;
    const fade = recentDecay(day - (state[places + kept.recentDay] ?? 0));
    const examined = (state[places + kept.recentExamined] ?? Number.NaN) * fade;
    const nonCompliant = (state[places + kept.recentNonCompliant] ?? Number.NaN) * fade;
    const rate = state[at.rates + (recentKeys[i] ?? 0)] ?? Number.NaN;
    into[next] = (nonCompliant + recentStrength * rate) / (examined + recentStrength);
    next += 1;
  }
  into[next] = combinedRate(state);
}

function combinedRate(state: Float64Array): number {
  const overall = oddsOf(state[at.overallRate] ?? Number.NaN);
  let odds = overall;
  for (let i = 0; i < signs.length; i += 1) odds *= (state[at.odds + (signs[i] ?? 0)] ?? overall) / overall;
  return fromOdds(odds);
}
