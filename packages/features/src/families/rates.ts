import type { Feature } from '../feature.ts';
import { decay } from '../past/decay.ts';
import { kept, notDeclared, recentHalfLife } from '../past/group-table.ts';
import { group, groupName, groupSpecs } from '../past/groups.ts';
import { fromLogOdds, logOdds } from '../past/log-odds.ts';
import type { Reading } from '../past/reading.ts';

const ratedKeys = Object.values(group).filter((g) => groupSpecs[g]?.rated);

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
];

/** Pseudo-examinations by which a recent rate is pulled to the rate of the whole past. */
const recentStrength = 6;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;
const say = (name: string) => name.replaceAll('_', ', ');

function shrunkRate(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `rate_${level}`,
    unit: 'share of examined',
    description: `Non-compliant share of past examinations of the same ${say(level)}, shrunk toward its parents`,
    value: (reading) => reading.rate(g),
    evidence: (reading) => {
      const examined = reading.kept(g, kept.examined);
      const share = examined > 0 ? reading.kept(g, kept.nonCompliant) / examined : Number.NaN;
      return { value: share, base: reading.prior(g), count: examined, level };
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
    value: (reading) => Math.log1p(reading.kept(g, kept.examined)),
    evidence: (reading) => ({
      value: reading.kept(g, kept.examined),
      base: null,
      count: reading.kept(g, kept.examined),
      level,
    }),
  };
}

function recent(reading: Reading, g: number): { rate: number; share: number; examined: number } {
  if (reading.slot(g) === notDeclared) return { rate: Number.NaN, share: Number.NaN, examined: 0 };
  const age = reading.item.registrationDay - reading.kept(g, kept.recentDay);
  const fade = decay(age, recentHalfLife);
  const examined = reading.kept(g, kept.recentExamined) * fade;
  const nonCompliant = reading.kept(g, kept.recentNonCompliant) * fade;
  const rate = (nonCompliant + recentStrength * reading.rate(g)) / (examined + recentStrength);
  return { rate, share: examined > 0 ? nonCompliant / examined : Number.NaN, examined };
}

function recentRate(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `recent_rate_${level}`,
    unit: 'share of examined',
    description: `As rate_${level}, with examinations fading by half in ${recentHalfLife} days`,
    value: (reading) => recent(reading, g).rate,
    evidence: (reading) => {
      const { share, examined } = recent(reading, g);
      return { value: share, base: reading.rate(g), count: Math.round(examined), level };
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
  description: 'Rates of importer, declarant, exporter, office, goods and origin, route and preference, log-odds added',
  value: (reading) => {
    const overall = logOdds(reading.past.overallRate);
    let odds = overall;
    for (const g of signs) {
      const rate = reading.rate(g);
      if (!Number.isNaN(rate)) odds += logOdds(rate) - overall;
    }
    return fromLogOdds(odds);
  },
  evidence: (reading) => ({
    value: combined.value(reading),
    base: reading.past.overallRate,
    count: reading.past.examined,
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
