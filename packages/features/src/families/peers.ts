import type { ItemFacts } from '@tidewaiter/domain';
import type { Feature } from '../feature.ts';
import { group, groupName } from '../past/groups.ts';
import type { Past } from '../past/past.ts';
import type { PeerSketch } from '../past/peer-sketch.ts';
import { logRatio, logShare } from '../past/ratio.ts';
import type { Reading } from '../past/reading.ts';

const fewest = 3;

/** Difference of one declared measure from the median of its peers; reasons show both after `natural`. */
function peer(
  name: string,
  unit: string,
  description: string,
  g: number,
  sketch: (past: Past) => PeerSketch,
  measure: (item: ItemFacts) => number,
  natural: (measured: number) => number,
): Feature {
  const peersOf = (reading: Reading) => {
    const peers = sketch(reading.past);
    const slot = reading.slot(g);
    return { count: peers.count(slot), median: peers.median(slot) };
  };
  const level = groupName(g);
  return {
    name,
    unit,
    source: 'past_items',
    knownWhen: 'day_before_registration',
    description,
    value: (reading) => {
      const peers = peersOf(reading);
      return peers.count < fewest ? Number.NaN : measure(reading.item) - peers.median;
    },
    evidence: (reading) => {
      const peers = peersOf(reading);
      return { value: natural(measure(reading.item)), base: natural(peers.median), count: peers.count, level };
    },
  };
}

const rate = (item: ItemFacts) => item.dutyRatePercent ?? Number.NaN;
const same = (measured: number) => measured;

/** Other declared measures against the median of their peers of the past. */
export const peerFeatures: readonly Feature[] = [
  peer(
    'mass_per_unit_against_peers',
    'ln ratio',
    'Mass per unit against past items of the subheading and unit',
    group.hs6Unit,
    (past) => past.massPerUnit,
    (item) => logRatio(item.netMassKg, item.quantity),
    Math.exp,
  ),
  peer(
    'gross_to_net_against_peers',
    'ln ratio',
    'Gross by net mass against past items of the subheading',
    group.hs6,
    (past) => past.grossToNet,
    (item) => logRatio(item.grossMassKg, item.netMassKg),
    Math.exp,
  ),
  peer(
    'freight_share_against_peers',
    'ln ratio',
    'Freight share against past items of the same origin and departure',
    group.route,
    (past) => past.freightShare,
    (item) => logShare(item.freight, item.customsValue),
    Math.exp,
  ),
  peer(
    'duty_rate_against_hs6',
    'percentage points',
    'Duty rate against past items of the subheading',
    group.hs6,
    (past) => past.dutyRate.hs6,
    rate,
    same,
  ),
  peer(
    'duty_rate_against_hs4',
    'percentage points',
    'Duty rate against past items of the heading',
    group.hs4,
    (past) => past.dutyRate.hs4,
    rate,
    same,
  ),
  peer(
    'duty_rate_against_hs2',
    'percentage points',
    'Duty rate against past items of the chapter',
    group.hs2,
    (past) => past.dutyRate.hs2,
    rate,
    same,
  ),
];
