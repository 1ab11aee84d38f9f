import type { Evidence, Feature } from '../feature.ts';
import { kept, notDeclared } from '../past/group-table.ts';
import { group } from '../past/groups.ts';
import { PartnerRing } from '../past/partner-ring.ts';
import type { Reading } from '../past/reading.ts';

/** Pseudo-examinations at the overall rate. */
const strength = 8;
/** An importer that has not declared for so many days counts as vanished. */
const vanishedAfter = 45;

const common = { source: 'past_outcomes', knownWhen: 'day_before_registration' } as const;

interface Seen {
  readonly examined: number;
  readonly nonCompliant: number;
}

function shrunk(reading: Reading, { examined, nonCompliant }: Seen): number {
  return (nonCompliant + strength * reading.past.overallRate) / (examined + strength);
}

function evidence(reading: Reading, { examined, nonCompliant }: Seen, level: string): Evidence {
  const value = examined > 0 ? nonCompliant / examined : Number.NaN;
  return { value, base: reading.past.overallRate, count: examined, level };
}

/** Examinations of the partner's trade with everyone but this importer. */
function otherTrade(reading: Reading, partner: number, pair: number): Seen {
  return {
    examined: reading.kept(partner, kept.examined) - reading.kept(pair, kept.examined),
    nonCompliant: reading.kept(partner, kept.nonCompliant) - reading.kept(pair, kept.nonCompliant),
  };
}

function others(name: string, partner: number, pair: number, description: string): Feature {
  return {
    ...common,
    name,
    unit: 'share of examined',
    description,
    value: (reading) => shrunk(reading, otherTrade(reading, partner, pair)),
    evidence: (reading) => evidence(reading, otherTrade(reading, partner, pair), name),
  };
}

/** All examinations of the importers lately new to the partner, this one apart; with `vanished`, only those idle since. */
function circle(reading: Reading, key: 'exporter' | 'declarant', vanished: boolean): Seen {
  const slot = reading.slot(group[key]);
  if (slot === notDeclared) return { examined: Number.NaN, nonCompliant: Number.NaN };
  const ring = key === 'exporter' ? reading.past.exporterImporters : reading.past.declarantImporters;
  const importers = reading.past.table(group.importer);
  const own = reading.slot(group.importer);
  let [examined, nonCompliant] = [0, 0];
  for (let place = 0; place < PartnerRing.size; place += 1) {
    const importer = ring.at(slot, place);
    if (importer < 0 || importer === own) continue;
    const idle = reading.item.registrationDay - importers.read(importer, kept.lastItemDay);
    if (vanished && idle < vanishedAfter) continue;
    examined += importers.read(importer, kept.examined);
    nonCompliant += importers.read(importer, kept.nonCompliant);
  }
  return { examined, nonCompliant };
}

function circleRate(name: string, key: 'exporter' | 'declarant', vanished: boolean, description: string): Feature {
  return {
    ...common,
    name,
    unit: 'share of examined',
    description,
    value: (reading) => shrunk(reading, circle(reading, key, vanished)),
    evidence: (reading) => evidence(reading, circle(reading, key, vanished), name),
  };
}

/** What is known of those who share a partner with the importer. */
export const neighbourFeatures: readonly Feature[] = [
  others(
    'exporter_other_buyers',
    group.exporter,
    group.importerExporter,
    'Rate of the exporter’s trade with other importers',
  ),
  others('declarant_other_clients', group.declarant, group.importerDeclarant, 'Rate of the declarant’s other clients'),
  circleRate(
    'exporter_circle',
    'exporter',
    false,
    'Rate, in all their trade, of the exporter’s latest other importers',
  ),
  circleRate(
    'declarant_circle',
    'declarant',
    false,
    'Rate, in all their trade, of the declarant’s latest other clients',
  ),
  circleRate(
    'exporter_vanished_buyers',
    'exporter',
    true,
    `Rate of the exporter’s importers that have not declared for ${vanishedAfter} days: a newcomer may inherit their partners`,
  ),
];
