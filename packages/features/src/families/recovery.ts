import type { ItemFacts } from '@tidewaiter/domain';
import type { Feature } from '../feature.ts';
import { kept } from '../past/group-table.ts';
import { group, groupName } from '../past/groups.ts';
import { at, own } from '../past/state.ts';

/** Pseudo-examinations at the parent's recovery. */
const strength = 20;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;

/** Parents stand before their children. */
const keys: readonly number[] = [
  group.importer,
  group.exporter,
  group.declarant,
  group.office,
  group.hs2,
  group.hs4,
  group.hs6,
  group.hs6Origin,
  group.origin,
  group.route,
  group.procedure,
  group.preference,
  group.importerHs4,
  group.exporterHs4,
];

const parents = new Map<number, number>([
  [group.hs4, group.hs2],
  [group.hs6, group.hs4],
  [group.hs6Origin, group.hs6],
  [group.route, group.origin],
  [group.importerHs4, group.importer],
  [group.exporterHs4, group.exporter],
]);
/** Place of each key's parent among the keys, -1 where it is the overall mean. */
const parentPlaces = Int32Array.from(keys, (g) => keys.indexOf(parents.get(g) ?? -1));
const goods = keys.indexOf(group.hs6Origin);

/** Mean of additional duty by customs value among examined items of each key, shrunk toward its parent. */
function recoveries(state: Float64Array, into: Float64Array): void {
  for (let i = 0; i < keys.length; i += 1) {
    const g = keys[i] ?? 0;
    const parent = parentPlaces[i] ?? -1;
    const known = parent < 0 ? Number.NaN : (into[parent] ?? Number.NaN);
    const base = Number.isNaN(known) ? (state[at.overallRecovery] ?? 0) : known;
    const examined = state[own(g, kept.examined)] ?? Number.NaN;
    into[i] = ((state[own(g, kept.recovery)] ?? Number.NaN) + strength * base) / (examined + strength);
  }
}

function recoveryFeature(g: number, place: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `recovery_${level}`,
    unit: 'share of customs value',
    description: `Mean additional duty by customs value of past examinations of the same ${level.replaceAll('_', ', ')}, shrunk`,
    evidence: (grounds, value) => {
      const all = new Float64Array(keys.length);
      recoveries(grounds, all);
      const parent = parentPlaces[place] ?? -1;
      const base = parent < 0 ? grounds[at.overallRecovery] : all[parent];
      return { value, base: base ?? null, count: grounds[own(g, kept.examined)] ?? null, level };
    },
  };
}

/** What examinations of the past brought, against the value declared. */
export const recoveryFeatures: readonly Feature[] = [
  ...keys.map(recoveryFeature),
  {
    ...common,
    name: 'expected_recovery',
    unit: 'ln(1 + currency)',
    description: 'Customs value times the recovery of the same subheading and origin',
    evidence: (grounds, value) => ({
      value: Math.expm1(value),
      base: null,
      count: grounds[own(group.hs6Origin, kept.examined)] ?? null,
      level: 'hs6_origin',
    }),
  },
];

const scratch = new Float64Array(keys.length);

/** Writes `recoveryFeatures` into `into` from `to` on; `NaN` where the item did not declare the group. */
export function writeRecovery(item: ItemFacts, state: Float64Array, into: Float32Array, to: number): void {
  recoveries(state, scratch);
  into.set(scratch, to);
  into[to + keys.length] = Math.log1p(item.customsValue * (scratch[goods] ?? Number.NaN));
}
