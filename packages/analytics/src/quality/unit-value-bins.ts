import type { BatchQuality } from '@tidewaiter/domain';
import type { ItemRatios } from './item-ratios.ts';
import type { PeerItem, PeerReference, PeerReferences } from './peer-references.ts';

const binsPerDecade = 6;
const decades = 6;

/**
 * Where the unit values of items stand against their like, in sixths of a decade from the median (0 is the median, 3 a thousand
 * times it); what lies beyond six decades stands in the outermost bin. Of value per unit and value per kg the one that is
 * further off counts, so that a slip of any figure is seen. Items without like ones are left out.
 */
export function placeUnitValues(
  items: Iterable<PeerItem>,
  references: PeerReferences,
): BatchQuality['unitValues']['bins'] {
  const half = binsPerDecade * decades;
  const counts = Array.from({ length: 2 * half }, () => 0);
  for (const { hsCode, unit, ratios } of items) {
    const off = furthest(ratios, references(hsCode, unit));
    if (off === null) continue;
    const bin = Math.min(2 * half - 1, Math.max(0, Math.floor(off * binsPerDecade) + half));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((items, bin) => ({
    from: (bin - half) / binsPerDecade,
    to: (bin - half + 1) / binsPerDecade,
    items,
  }));
}

function furthest(ratios: ItemRatios, reference: PeerReference | null): number | null {
  let furthest: number | null = null;
  for (const name of ['valuePerUnit', 'valuePerKg'] as const) {
    const [ratio, peers] = [ratios[name], reference?.[name] ?? null];
    if (ratio === null || peers === null) continue;
    const off = ratio - peers.median;
    if (furthest === null || Math.abs(off) > Math.abs(furthest)) furthest = off;
  }
  return furthest;
}
