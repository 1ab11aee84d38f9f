import { group } from './groups.ts';
import { measure } from './measures.ts';

/** Whose past values of which measure are kept, how many of them, and of how many arrivals one is kept once full. */
export interface PeerSpec {
  readonly group: number;
  readonly measure: number;
  readonly capacity: number;
  /** A power of two: large groups change slowly, so a part of their arrivals tells as much. */
  readonly every: number;
}

const specs: PeerSpec[] = [];
const peersOf = (g: number, of: number, capacity: number, every: number) =>
  specs.push({ group: g, measure: of, capacity, every }) - 1;

/** Places of the peers in every array that holds one entry a kind of peers. */
export const peer = {
  priceHs6Origin: peersOf(group.hs6Origin, measure.perKg, 64, 2),
  priceHs6: peersOf(group.hs6, measure.perKg, 128, 2),
  priceHs4: peersOf(group.hs4, measure.perKg, 128, 4),
  priceHs2: peersOf(group.hs2, measure.perKg, 128, 8),
  priceImporterHs6: peersOf(group.importerHs6, measure.perKg, 8, 1),
  unitPriceHs6Origin: peersOf(group.hs6OriginUnit, measure.perUnit, 48, 2),
  unitPriceHs6: peersOf(group.hs6Unit, measure.perUnit, 96, 2),
  massPerUnit: peersOf(group.hs6Unit, measure.massPerUnit, 64, 2),
  grossToNet: peersOf(group.hs6, measure.grossToNet, 64, 2),
  freightShare: peersOf(group.route, measure.freightShare, 96, 4),
  dutyRateHs6: peersOf(group.hs6, measure.dutyRate, 64, 2),
  dutyRateHs4: peersOf(group.hs4, measure.dutyRate, 128, 4),
  dutyRateHs2: peersOf(group.hs2, measure.dutyRate, 128, 8),
} as const;

/** Every kind of peers, in that order. */
export const peerSpecs: readonly PeerSpec[] = specs;
