import type { Feature } from '../feature.ts';
import { groupName } from '../past/groups.ts';
import { peer, peerSpecs } from '../past/peers.ts';
import { at } from '../past/state.ts';

const fewest = 3;

/** Difference of one declared measure from the median of its peers; reasons show both after `natural`. */
function against(
  name: string,
  unit: string,
  description: string,
  kind: number,
  natural: (measured: number) => number,
): Feature {
  const level = groupName(peerSpecs[kind]?.group ?? 0);
  return {
    name,
    unit,
    source: 'past_items',
    knownWhen: 'day_before_registration',
    description,
    evidence: (grounds, value) => {
      const median = grounds[at.peerMedians + kind] ?? Number.NaN;
      const count = grounds[at.peerCounts + kind] ?? 0;
      return { value: natural(value + median), base: natural(median), count, level };
    },
  };
}

const same = (measured: number) => measured;

/** Other declared measures against the median of their peers of the past. */
export const peerFeatures: readonly Feature[] = [
  against(
    'mass_per_unit_against_peers',
    'ln ratio',
    'Mass per unit against past items of the subheading and unit',
    peer.massPerUnit,
    Math.exp,
  ),
  against(
    'gross_to_net_against_peers',
    'ln ratio',
    'Gross by net mass against past items of the subheading',
    peer.grossToNet,
    Math.exp,
  ),
  against(
    'freight_share_against_peers',
    'ln ratio',
    'Freight share against past items of the same origin and departure',
    peer.freightShare,
    Math.exp,
  ),
  against(
    'duty_rate_against_hs6',
    'percentage points',
    'Duty rate against past items of the subheading',
    peer.dutyRateHs6,
    same,
  ),
  against(
    'duty_rate_against_hs4',
    'percentage points',
    'Duty rate against past items of the heading',
    peer.dutyRateHs4,
    same,
  ),
  against(
    'duty_rate_against_hs2',
    'percentage points',
    'Duty rate against past items of the chapter',
    peer.dutyRateHs2,
    same,
  ),
];

const kinds: readonly number[] = [
  peer.massPerUnit,
  peer.grossToNet,
  peer.freightShare,
  peer.dutyRateHs6,
  peer.dutyRateHs4,
  peer.dutyRateHs2,
];

/** Writes `peerFeatures` into `into` from `to` on; `NaN` with fewer than three peers. */
export function writePeers(state: Float64Array, measures: Float64Array, into: Float32Array, to: number): void {
  for (let i = 0; i < kinds.length; i += 1) into[to + i] = differenceFrom(kinds[i] ?? 0, state, measures);
}

/** An item's measure less the median of one kind of peers; `NaN` with fewer than three of them. */
export function differenceFrom(kind: number, state: Float64Array, measures: Float64Array): number {
  const count = state[at.peerCounts + kind] ?? 0;
  const measured = measures[peerSpecs[kind]?.measure ?? 0] ?? Number.NaN;
  return count < fewest ? Number.NaN : measured - (state[at.peerMedians + kind] ?? Number.NaN);
}
