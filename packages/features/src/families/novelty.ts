import type { Feature } from '../feature.ts';
import { kept } from '../past/group-table.ts';
import { group, groupName } from '../past/groups.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { at, own } from '../past/state.ts';

const common = { source: 'past_items', knownWhen: 'day_before_registration' } as const;

const counted: readonly number[] = [
  group.importer,
  group.declarant,
  group.exporter,
  group.hs6,
  group.hs6Origin,
  group.route,
  group.importerHs4,
  group.importerHs6,
  group.importerOrigin,
  group.importerExporter,
  group.importerDeclarant,
  group.importerOffice,
  group.importerRoute,
  group.exporterHs4,
  group.exporterOrigin,
];

/** Pairs whose last time tells whether the trade goes on. */
const repeated: readonly number[] = [group.importerHs4, group.importerExporter, group.importerRoute];

/** How usual a pair is for one of its sides: (items of the pair + ½) ÷ (items of the side + 1). */
const shares = [
  {
    name: 'heading_of_importer',
    pair: group.importerHs4,
    side: group.importer,
    of: 'importer’s past items under this heading',
  },
  {
    name: 'origin_of_importer',
    pair: group.importerOrigin,
    side: group.importer,
    of: 'importer’s past items of this origin',
  },
  {
    name: 'office_of_importer',
    pair: group.importerOffice,
    side: group.importer,
    of: 'importer’s past items at this office',
  },
  {
    name: 'declarant_of_importer',
    pair: group.importerDeclarant,
    side: group.importer,
    of: 'importer’s past items by this declarant',
  },
  {
    name: 'origin_of_exporter',
    pair: group.exporterOrigin,
    side: group.exporter,
    of: 'exporter’s past items of this origin',
  },
  { name: 'origin_of_hs6', pair: group.hs6Origin, side: group.hs6, of: 'subheading’s past items of this origin' },
  {
    name: 'importer_of_exporter',
    pair: group.importerExporter,
    side: group.exporter,
    of: 'exporter’s past items to this importer',
  },
] as const;

function itemsSoFar(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `items_${level}`,
    unit: 'ln(1 + items)',
    description: `Past items of the same ${level.replaceAll('_', ', ')}; 0 is the first time`,
    evidence: (grounds) => {
      const items = grounds[own(g, kept.items)] ?? null;
      return { value: items, base: null, count: items, level };
    },
  };
}

function lastTime(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `since_last_${level}`,
    unit: 'ln(1 + days)',
    description: `Days since the last item of the same ${level.replaceAll('_', ', ')}`,
    evidence: (grounds, value) => ({
      value: Math.round(Math.expm1(value)),
      base: null,
      count: grounds[own(g, kept.items)] ?? null,
      level,
    }),
  };
}

/** What is new about an item, and what is usual. */
export const noveltyFeatures: readonly Feature[] = [
  ...counted.map(itemsSoFar),
  ...repeated.map(lastTime),
  ...shares.map(
    ({ name, side, of }): Feature => ({
      ...common,
      name,
      unit: 'share of past items',
      description: `Share of the ${of}`,
      evidence: (grounds, value) => ({
        value,
        base: null,
        count: grounds[own(side, kept.items)] ?? null,
        level: groupName(side),
      }),
    }),
  ),
];

const countedPlaces = Int32Array.from(counted, (g) => own(g, kept.items));
const pairs = Int32Array.from(shares, ({ pair }) => own(pair, kept.items));
const sides = Int32Array.from(shares, ({ side }) => own(side, kept.items));

/** Writes `noveltyFeatures` into `into` from `to` on; `NaN` where the item did not declare the group. */
export function writeNovelty(state: Float64Array, into: Float32Array, to: number): void {
  let next = to;
  for (let i = 0; i < counted.length; i += 1) {
    into[next] = logOfCount(state[countedPlaces[i] ?? 0] ?? Number.NaN);
    next += 1;
  }
  const day = state[at.day] ?? 0;
  for (let i = 0; i < repeated.length; i += 1) {
    const last = state[own(repeated[i] ?? 0, kept.lastItemDay)] ?? Number.NaN;
    into[next] = last > 0 ? logOfCount(day > last ? day - last : 0) : Number.NaN;
    next += 1;
  }
  for (let i = 0; i < pairs.length; i += 1) {
    const pair = state[pairs[i] ?? 0] ?? Number.NaN;
    into[next] = (pair + 0.5) / ((state[sides[i] ?? 0] ?? Number.NaN) + 1);
    next += 1;
  }
}
