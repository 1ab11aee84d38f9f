import { notDeclared } from './group-table.ts';
import { measure } from './measures.ts';
import type { Past } from './past.ts';
import { peer, peerSpecs } from './peers.ts';
import { at } from './state.ts';

/** Peers needed before a level is trusted. */
const enough = 8;
/** Least scale of a log price (5 %): peers that all declare one price would make every difference endless. */
export const leastScale = 0.05;

/** Levels at which a unit price is compared, the deepest first; its place among them is `at.priceLevel`. */
export const priceLevels = ['hs6_origin', 'hs6_origin_unit', 'hs6', 'hs6_unit', 'hs4', 'hs2'] as const;
const levelPeers: readonly number[] = [
  peer.priceHs6Origin,
  peer.unitPriceHs6Origin,
  peer.priceHs6,
  peer.unitPriceHs6,
  peer.priceHs4,
  peer.priceHs2,
];

/**
 * Robust position of the unit price in the past of the deepest level with enough peers: HS6×origin per kg, HS6×origin
 * per unit, HS6 per kg, HS6 per unit, HS4 per kg, HS2 per kg. Logs are natural, prices customs value per kg or unit.
 * Scale is 1.4826 × MAD, at least 0.05. All `NaN`, and no peers, where nothing was declared to divide by or no level has
 * enough. Reads the counts that `gatherPeers` has put into the state.
 *
 * @param measures those of the item, in the order of `measure`
 */
export function placePrice(past: Past, slots: Int32Array, measures: Float64Array, state: Float64Array): void {
  for (let level = 0; level < levelPeers.length; level += 1) {
    const kind = levelPeers[level] ?? 0;
    const spec = peerSpecs[kind];
    const count = state[at.peerCounts + kind] ?? 0;
    const logPrice = measures[spec?.measure ?? measure.perKg] ?? Number.NaN;
    if (!spec || count < enough || Number.isNaN(logPrice)) continue;
    const sketch = past.sketch(kind);
    const slot = slots[spec.group] ?? notDeclared;
    state[at.logPrice] = logPrice;
    state[at.logMedian] = state[at.peerMedians + kind] ?? Number.NaN;
    state[at.priceScale] = Math.max(leastScale, sketch.scale(slot));
    state[at.priceRank] = sketch.rank(slot, logPrice);
    state[at.pricePeers] = count;
    state[at.priceLevel] = level;
    return;
  }
  state.fill(Number.NaN, at.logPrice, at.pricePeers);
  state[at.pricePeers] = 0;
  state[at.priceLevel] = -1;
}
