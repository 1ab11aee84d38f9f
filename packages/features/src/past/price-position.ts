import { notDeclared } from './group-table.ts';
import { group } from './groups.ts';
import type { Past } from './past.ts';
import type { PeerSketch } from './peer-sketch.ts';

/** Peers needed before a level is trusted. */
const enough = 8;
/** Least scale of a log price (5 %): peers that all declare one price would make every difference endless. */
export const leastScale = 0.05;

/** Where an item's log unit price stands among the past of the deepest group with enough peers. */
export interface PricePosition {
  /** `NaN` where nothing was declared to divide by, or no level has enough peers. */
  readonly logPrice: number;
  readonly logMedian: number;
  readonly scale: number;
  readonly rank: number;
  readonly count: number;
  /** `hs6_origin_unit`, `hs6_unit` (per unit), `hs6_origin`, `hs6`, `hs4`, `hs2` (per kg), or none. */
  readonly level: string | null;
}

const nowhere: PricePosition = {
  logPrice: Number.NaN,
  logMedian: Number.NaN,
  scale: Number.NaN,
  rank: Number.NaN,
  count: 0,
  level: null,
};

/**
 * Robust position of the unit price in the past of the deepest level with enough peers: HS6×origin per kg, HS6×origin
 * per unit, HS6 per kg, HS6 per unit, HS4 per kg, HS2 per kg. Logs are natural, prices customs value per kg or unit.
 * Scale is 1.4826 × MAD, at least 0.05.
 */
export function pricePosition(past: Past, slots: number[], perKg: number, perUnit: number): PricePosition {
  const { pricePerKg, pricePerUnit } = past;
  return (
    at(group.hs6Origin, 'hs6_origin', pricePerKg.hs6Origin, slots, perKg) ??
    at(group.hs6OriginUnit, 'hs6_origin_unit', pricePerUnit.hs6OriginUnit, slots, perUnit) ??
    at(group.hs6, 'hs6', pricePerKg.hs6, slots, perKg) ??
    at(group.hs6Unit, 'hs6_unit', pricePerUnit.hs6Unit, slots, perUnit) ??
    at(group.hs4, 'hs4', pricePerKg.hs4, slots, perKg) ??
    at(group.hs2, 'hs2', pricePerKg.hs2, slots, perKg) ??
    nowhere
  );
}

function at(g: number, level: string, sketch: PeerSketch, slots: number[], logPrice: number): PricePosition | null {
  if (Number.isNaN(logPrice)) return null;
  const slot = slots[g] ?? notDeclared;
  const count = sketch.count(slot);
  if (count < enough) return null;
  return {
    logPrice,
    logMedian: sketch.median(slot),
    scale: Math.max(leastScale, sketch.scale(slot)),
    rank: sketch.rank(slot, logPrice),
    count,
    level,
  };
}
