import type { ChartTable } from './chart-table.ts';

export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

/**
 * Where a value stands on an axis that gives every bin the same width: bins passed, and the share of its own.
 * Values beyond the bins stand at the ends: 0, or the number of bins.
 */
export function positionOf(bins: readonly DistributionBin[], value: number): number {
  const index = bins.findIndex((bin) => value < bin.to);
  const bin = bins[index];
  if (bin === undefined) return bins.length;
  return value <= bin.from ? index : index + (value - bin.from) / (bin.to - bin.from);
}

/** The bins as text. */
export function distributionTable(
  bins: readonly DistributionBin[],
  caption: string,
  head: readonly [range: string, items: string],
  format: (value: number) => string,
  formatCount: (count: number) => string,
): ChartTable {
  return {
    caption,
    head,
    rows: bins.map((bin) => ({
      id: String(bin.from),
      cells: [`${format(bin.from)} – ${format(bin.to)}`, formatCount(bin.items)],
    })),
  };
}
