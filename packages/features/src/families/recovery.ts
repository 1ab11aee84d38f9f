import type { Feature } from '../feature.ts';
import { kept, notDeclared } from '../past/group-table.ts';
import { type GroupKey, group, groupSpecs } from '../past/groups.ts';
import type { Reading } from '../past/reading.ts';

/** Pseudo-examinations at the parent's recovery. */
const strength = 20;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;

const parents: Partial<Record<GroupKey, GroupKey>> = {
  hs4: 'hs2',
  hs6: 'hs4',
  hs6Origin: 'hs6',
  importerHs4: 'importer',
};

/** Mean of additional duty by customs value among examined items of the group, shrunk toward its parent. */
function recovery(reading: Reading, key: GroupKey): number {
  if (reading.slot(key) === notDeclared) return Number.NaN;
  return (
    (reading.kept(key, kept.recovery) + strength * base(reading, key)) / (reading.kept(key, kept.examined) + strength)
  );
}

function base(reading: Reading, key: GroupKey): number {
  const parent = parents[key];
  return parent === undefined ? reading.past.overallRecovery : recovery(reading, parent);
}

function recoveryFeature(key: GroupKey): Feature {
  const level = groupSpecs[group[key]]?.name ?? key;
  return {
    ...common,
    name: `recovery_${level}`,
    unit: 'share of customs value',
    description: `Mean additional duty by customs value of past examinations of the same ${level.replaceAll('_', ', ')}, shrunk`,
    value: (reading) => recovery(reading, key),
    evidence: (reading) => ({
      value: recovery(reading, key),
      base: base(reading, key),
      count: reading.kept(key, kept.examined),
      level,
    }),
  };
}

function expected(reading: Reading): number {
  return reading.item.customsValue * recovery(reading, 'hs6Origin');
}

/** What examinations of the past brought, against the value declared. */
export const recoveryFeatures: readonly Feature[] = [
  ...(['importer', 'exporter', 'declarant', 'hs4', 'hs6', 'hs6Origin', 'origin', 'importerHs4'] as const).map(
    recoveryFeature,
  ),
  {
    ...common,
    name: 'expected_recovery',
    unit: 'ln(1 + currency)',
    description: 'Customs value times the recovery of the same subheading and origin',
    value: (reading) => Math.log1p(expected(reading)),
    evidence: (reading) => ({
      value: expected(reading),
      base: null,
      count: reading.kept('hs6Origin', kept.examined),
      level: 'hs6_origin',
    }),
  },
];
