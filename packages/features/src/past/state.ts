import { keptWidth } from './group-table.ts';
import { groupSpecs } from './groups.ts';
import { peerSpecs } from './peers.ts';
import { habitWidth } from './trader-table.ts';

const groups = groupSpecs.length;
/** One entry more than kinds of peers: those that originate where the item's goods leave from. */
const peers = peerSpecs.length + 1;

let width = 0;
function section(length: number): number {
  const start = width;
  width += length;
  return start;
}

/**
 * Where the numbers lie that the past holds about one item: a flat array, so that it is filled and read without a look-up.
 * Up to `groundsWidth` it is what reasons rest on; what follows is only needed for the features themselves.
 */
export const at = {
  /** Registration day of the item, days since 1970-01-01. */
  day: section(1),
  overallRate: section(1),
  overallRecovery: section(1),
  overallExamined: section(1),
  /** Position of the unit price: see `placePrice`. */
  logPrice: section(1),
  logMedian: section(1),
  priceScale: section(1),
  priceRank: section(1),
  pricePeers: section(1),
  /** Place in `priceLevels`, -1 where there is none. */
  priceLevel: section(1),
  /** By kind of peers: how many values were added, and the median of those kept (`NaN` where there are none). */
  peerCounts: section(peers),
  peerMedians: section(peers),
  /** Scale of the importer’s own unit prices of the subheading. */
  ownScale: section(1),
  /** By group: the prior that its rate was shrunk toward. */
  priors: section(groups),
  /** By group: the shrunk rate. */
  rates: section(groups),
  /** By group, `keptWidth` each: what is kept of the item’s member; `NaN` where it declared none, 0 where it is unseen. */
  own: section(groups * keptWidth),
  /** Examinations, and the non-compliant among them, of the exporter’s and declarant’s latest other importers. */
  circles: section(8),
  odds: section(groups),
  /** By trader, `habitWidth` each: importer, exporter, declarant. */
  habits: section(3 * habitWidth),
} as const;
export const departurePeer: number = peerSpecs.length;
export const stateWidth: number = width;
/** Numbers of the state that reasons rest on. */
export const groundsWidth: number = at.odds;

/** Place of one number kept of the item's member of a group. */
export function own(g: number, what: number): number {
  return at.own + g * keptWidth + what;
}
