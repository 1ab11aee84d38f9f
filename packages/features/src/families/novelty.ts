import type { Feature } from '../feature.ts';
import { kept } from '../past/group-table.ts';
import { type GroupKey, group, groupSpecs } from '../past/groups.ts';
import type { Reading } from '../past/reading.ts';

const common = { source: 'past_items', knownWhen: 'day_before_registration' } as const;

function itemsSoFar(key: GroupKey): Feature {
  const level = groupSpecs[group[key]]?.name ?? key;
  return {
    ...common,
    name: `items_${level}`,
    unit: 'ln(1 + items)',
    description: `Past items of the same ${level.replaceAll('_', ', ')}; 0 is the first time`,
    value: (reading) => Math.log1p(reading.kept(key, kept.items)),
    evidence: (reading) => ({
      value: reading.kept(key, kept.items),
      base: null,
      count: reading.kept(key, kept.items),
      level,
    }),
  };
}

/** How usual a pair is for one of its sides: (items of the pair + ½) ÷ (items of the side + 1). */
function usual(name: string, pair: GroupKey, side: GroupKey, description: string): Feature {
  const share = (reading: Reading) => (reading.kept(pair, kept.items) + 0.5) / (reading.kept(side, kept.items) + 1);
  return {
    ...common,
    name,
    unit: 'share of past items',
    description,
    value: share,
    evidence: (reading) => ({
      value: share(reading),
      base: null,
      count: reading.kept(side, kept.items),
      level: groupSpecs[group[side]]?.name ?? side,
    }),
  };
}

const counted: readonly GroupKey[] = [
  'importer',
  'declarant',
  'exporter',
  'hs6',
  'hs6Origin',
  'route',
  'importerHs4',
  'importerHs6',
  'importerOrigin',
  'importerExporter',
  'importerDeclarant',
  'importerOffice',
  'importerRoute',
  'exporterHs4',
  'exporterOrigin',
];

/** What is new about an item, and what is usual. */
export const noveltyFeatures: readonly Feature[] = [
  ...counted.map(itemsSoFar),
  usual('heading_of_importer', 'importerHs4', 'importer', 'Share of the importer’s past items under this heading'),
  usual('origin_of_importer', 'importerOrigin', 'importer', 'Share of the importer’s past items of this origin'),
  usual('office_of_importer', 'importerOffice', 'importer', 'Share of the importer’s past items at this office'),
  usual(
    'declarant_of_importer',
    'importerDeclarant',
    'importer',
    'Share of the importer’s past items by this declarant',
  ),
  usual('origin_of_exporter', 'exporterOrigin', 'exporter', 'Share of the exporter’s past items of this origin'),
  usual('origin_of_hs6', 'hs6Origin', 'hs6', 'Share of the subheading’s past items of this origin'),
  usual('importer_of_exporter', 'importerExporter', 'exporter', 'Share of the exporter’s past items to this importer'),
];
