import type { Feature } from '../feature.ts';
import { kept } from '../past/group-table.ts';
import { group, groupName } from '../past/groups.ts';
import type { Reading } from '../past/reading.ts';

const common = { source: 'past_items', knownWhen: 'day_before_registration' } as const;

function itemsSoFar(g: number): Feature {
  const level = groupName(g);
  return {
    ...common,
    name: `items_${level}`,
    unit: 'ln(1 + items)',
    description: `Past items of the same ${level.replaceAll('_', ', ')}; 0 is the first time`,
    value: (reading) => Math.log1p(reading.kept(g, kept.items)),
    evidence: (reading) => ({
      value: reading.kept(g, kept.items),
      base: null,
      count: reading.kept(g, kept.items),
      level,
    }),
  };
}

/** How usual a pair is for one of its sides: (items of the pair + ½) ÷ (items of the side + 1). */
function usual(name: string, pair: number, side: number, description: string): Feature {
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
      level: groupName(side),
    }),
  };
}

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

/** What is new about an item, and what is usual. */
export const noveltyFeatures: readonly Feature[] = [
  ...counted.map(itemsSoFar),
  usual(
    'heading_of_importer',
    group.importerHs4,
    group.importer,
    'Share of the importer’s past items under this heading',
  ),
  usual(
    'origin_of_importer',
    group.importerOrigin,
    group.importer,
    'Share of the importer’s past items of this origin',
  ),
  usual(
    'office_of_importer',
    group.importerOffice,
    group.importer,
    'Share of the importer’s past items at this office',
  ),
  usual(
    'declarant_of_importer',
    group.importerDeclarant,
    group.importer,
    'Share of the importer’s past items by this declarant',
  ),
  usual(
    'origin_of_exporter',
    group.exporterOrigin,
    group.exporter,
    'Share of the exporter’s past items of this origin',
  ),
  usual('origin_of_hs6', group.hs6Origin, group.hs6, 'Share of the subheading’s past items of this origin'),
  usual(
    'importer_of_exporter',
    group.importerExporter,
    group.exporter,
    'Share of the exporter’s past items to this importer',
  ),
];
