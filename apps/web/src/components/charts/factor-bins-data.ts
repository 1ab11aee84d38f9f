import type { ChartTable } from './chart-table.ts';

/** Items between two multiples of the median, both as common logarithms: from 2 to 2.5 is a hundred to 316 times. */
export interface FactorBin {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

const leastDecades = 2;

/** The bins that are drawn: whole decades around the median, wide enough for every bin that holds items and every mark. */
export function shownBins(bins: readonly FactorBin[], marks: readonly number[]): readonly FactorBin[] {
  const held = bins.filter(({ items }) => items > 0).flatMap(({ from, to }) => [from, to]);
  const reach = Math.max(leastDecades, ...[...held, ...marks.map(Math.log10)].map((at) => Math.ceil(Math.abs(at))));
  return bins.filter(({ from, to }) => from >= -reach && to <= reach);
}

/** Where a multiple stands among the bins, in bins passed. */
export function placeOf(bins: readonly FactorBin[], factor: number): number {
  const [first] = bins;
  if (first === undefined) return 0;
  const place = (Math.log10(factor) - first.from) / (first.to - first.from);
  return Math.min(bins.length, Math.max(0, place));
}

/** The bins by whole decades as text, and the marks after them. */
export function factorTable(
  bins: readonly FactorBin[],
  caption: string,
  head: readonly [range: string, items: string],
  formatFactor: (factor: number) => string,
  formatCount: (count: number) => string,
): ChartTable {
  const decades = new Map<number, number>();
  for (const { from, items } of bins) {
    const decade = Math.floor(from + 1e-9);
    decades.set(decade, (decades.get(decade) ?? 0) + items);
  }
  return {
    caption,
    head,
    rows: [...decades].map(([decade, items]) => ({
      id: String(decade),
      cells: [`${formatFactor(10 ** decade)} – ${formatFactor(10 ** (decade + 1))}`, formatCount(items)],
    })),
  };
}
