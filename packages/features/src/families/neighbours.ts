import type { Feature } from '../feature.ts';
import { circle, vanishedAfter } from '../past/gather-circles.ts';
import { kept } from '../past/group-table.ts';
import { group } from '../past/groups.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { at, own } from '../past/state.ts';

/** Pseudo-examinations at the overall rate. */
const strength = 8;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;

/** Where the examinations of some neighbours are read from: their places, and those of a part to be left out. */
interface Places {
  readonly name: string;
  readonly examined: number;
  readonly nonCompliant: number;
  readonly examinedApart: number | null;
  readonly nonCompliantApart: number | null;
  readonly description: string;
}

/** Examinations of the partner's trade with everyone but this importer. */
function otherTrade(name: string, partner: number, pair: number, description: string): Places {
  return {
    name,
    examined: own(partner, kept.examined),
    nonCompliant: own(partner, kept.nonCompliant),
    examinedApart: own(pair, kept.examined),
    nonCompliantApart: own(pair, kept.nonCompliant),
    description,
  };
}

function circleOf(name: string, place: number, description: string): Places {
  const examined = at.circles + place;
  return { name, examined, nonCompliant: examined + 1, examinedApart: null, nonCompliantApart: null, description };
}

const inherited = `that have not declared for ${vanishedAfter} days: a newcomer may inherit their partners`;
const neighbours: readonly Places[] = [
  otherTrade(
    'exporter_other_buyers',
    group.exporter,
    group.importerExporter,
    'Rate of the exporter’s trade with other importers',
  ),
  otherTrade(
    'declarant_other_clients',
    group.declarant,
    group.importerDeclarant,
    'Rate of the declarant’s other clients',
  ),
  circleOf('exporter_circle', circle.exporter, 'Rate, in all their trade, of the exporter’s latest other importers'),
  circleOf('declarant_circle', circle.declarant, 'Rate, in all their trade, of the declarant’s latest other clients'),
  circleOf('exporter_vanished_buyers', circle.exporterVanished, `Rate of the exporter’s importers ${inherited}`),
  circleOf('declarant_vanished_buyers', circle.declarantVanished, `Rate of the declarant’s importers ${inherited}`),
];

const read = (state: Float64Array, place: number | null) => (place === null ? 0 : (state[place] ?? Number.NaN));
const examinedOf = (state: Float64Array, { examined, examinedApart }: Places) =>
  read(state, examined) - read(state, examinedApart);
const foundOf = (state: Float64Array, { nonCompliant, nonCompliantApart }: Places) =>
  read(state, nonCompliant) - read(state, nonCompliantApart);

/** What is known of those who share a partner with the importer: the rate, and how many examinations it rests on. */
export const neighbourFeatures: readonly Feature[] = [
  ...neighbours.map(
    (places): Feature => ({
      ...common,
      name: places.name,
      unit: 'share of examined',
      description: places.description,
      evidence: (grounds) => {
        const examined = examinedOf(grounds, places);
        const value = examined > 0 ? foundOf(grounds, places) / examined : Number.NaN;
        return { value, base: grounds[at.overallRate] ?? null, count: examined, level: places.name };
      },
    }),
  ),
  {
    ...common,
    name: 'exporter_vanished_buyers_examined',
    unit: 'ln(1 + examinations)',
    description: 'Past examinations of the exporter’s importers that have vanished',
  },
];

/** Writes `neighbourFeatures` into `into` from `to` on; `NaN` where the partner was not declared. */
export function writeNeighbours(state: Float64Array, into: Float32Array, to: number): void {
  const overall = state[at.overallRate] ?? Number.NaN;
  for (let i = 0; i < neighbours.length; i += 1) {
    const places = neighbours[i];
    if (places) into[to + i] = (foundOf(state, places) + strength * overall) / (examinedOf(state, places) + strength);
  }
  into[to + neighbours.length] = logOfCount(state[at.circles + circle.exporterVanished] ?? Number.NaN);
}
