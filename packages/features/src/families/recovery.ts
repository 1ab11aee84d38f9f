import type { Feature } from '../feature.ts';
import { kept, notDeclared } from '../past/group-table.ts';
import { group, groupName } from '../past/groups.ts';
import type { Reading } from '../past/reading.ts';

/** Pseudo-examinations at the parent's recovery. */
const strength = 20;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;

const parents = new Map<number, number>([
  [group.hs4, group.hs2],
  [group.hs6, group.hs4],
  [group.hs6Origin, group.hs6],
  [group.importerHs4, group.importer],
]);

/** Mean of additional duty by customs value among examined items of the group, shrunk toward its parent. */
function recovery(reading: Reading, g: number): number {
  if (reading.slot(g) === notDeclared) return Number.NaN;
  return (reading.kept(g, kept.recovery) + strength * base(reading, g)) / (reading.kept(g, kept.examined) + strength);
}

function base(reading: Reading, g: number): number {
  const parent = parents.get(g);
  return parent === undefined ? reading.past.overallRecovery : recovery(reading, parent);
}

function recoveryFeature(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `recovery_${level}`,
    unit: 'share of customs value',
    description: `Mean additional duty by customs value of past examinations of the same ${level.replaceAll('_', ', ')}, shrunk`,
    value: (reading) => recovery(reading, g),
    evidence: (reading) => ({
      value: recovery(reading, g),
      base: base(reading, g),
      count: reading.kept(g, kept.examined),
      level,
    }),
  };
}

function expected(reading: Reading): number {
  return reading.item.customsValue * recovery(reading, group.hs6Origin);
}

/** What examinations of the past brought, against the value declared. */
export const recoveryFeatures: readonly Feature[] = [
  ...(
    [
      group.importer,
      group.exporter,
      group.declarant,
      group.hs4,
      group.hs6,
      group.hs6Origin,
      group.origin,
      group.importerHs4,
    ] as const
  ).map(recoveryFeature),
  {
    ...common,
    name: 'expected_recovery',
    unit: 'ln(1 + currency)',
    description: 'Customs value times the recovery of the same subheading and origin',
    value: (reading) => Math.log1p(expected(reading)),
    evidence: (reading) => ({
      value: expected(reading),
      base: null,
      count: reading.kept(group.hs6Origin, kept.examined),
      level: 'hs6_origin',
    }),
  },
];
