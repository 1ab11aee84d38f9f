import { type BatchQuality, type Distribution, type Shift, shiftSizes } from '@tidewaiter/domain';
import { populationStability } from './population-stability.ts';
import { quantileOf } from './quantiles-of.ts';

/** What is kept of an earlier batch that a later one is held against. */
export type EarlierBatch = Pick<BatchQuality, 'items' | 'columns' | 'distributions'>;

const moderate = 0.1;
const large = 0.25;
const mostMoved = 6;
/** Values that are rarer than this on both sides are taken together: their index would be chance. */
const rareShare = 0.002;
const others = '…';

/** Median, over earlier batches, of the share of items in which a column was filled; null where there are none. */
export function earlierFilled(column: string, earlier: readonly EarlierBatch[]): number | null {
  const shares = earlier.flatMap(({ items, columns }) => {
    const found = columns.find((one) => one.column === column);
    return found === undefined || items === 0 ? [] : [found.filled / items];
  });
  return shares.length === 0
    ? null
    : quantileOf(
        shares.sort((one, other) => one - other),
        0.5,
      );
}

/**
 * Each distribution of a batch against those of earlier batches taken together, largest shift first. Sizes are the usual ones of
 * the population stability index: small below 0.1, moderate below 0.25, large from there on; and small wherever chance alone
 * makes as much with so few items.
 */
export function compareWithEarlier(now: readonly Distribution[], earlier: readonly EarlierBatch[]): readonly Shift[] {
  return now
    .flatMap((distribution) => {
      const shift = shiftOf(distribution, earlier);
      return shift === null ? [] : [shift];
    })
    .sort((one, other) => shiftSizes.indexOf(other.size) - shiftSizes.indexOf(one.size) || other.psi - one.psi);
}

function shiftOf({ column, scale, bins }: Distribution, earlier: readonly EarlierBatch[]): Shift | null {
  const then = earlier.flatMap(({ distributions }) =>
    distributions.flatMap((one) => (one.column === column && one.scale === scale ? one.bins : [])),
  );
  const counts = new Map<string, { items: number; earlierItems: number }>();
  const countOf = (value: string) => {
    const count = counts.get(value) ?? { items: 0, earlierItems: 0 };
    counts.set(value, count);
    return count;
  };
  for (const { value, items } of bins) countOf(value).items += items;
  for (const { value, items } of then) countOf(value).earlierItems += items;
  const all = [...counts].map(([value, count]) => ({ value, ...count }));
  const items = all.reduce((sum, one) => sum + one.items, 0);
  const earlierItems = all.reduce((sum, one) => sum + one.earlierItems, 0);
  if (items === 0 || earlierItems === 0) return null;
  const rows = all.map((one) => ({ ...one, share: one.items / items, earlierShare: one.earlierItems / earlierItems }));
  const named = (row: (typeof rows)[number]) =>
    Math.max(row.share, row.earlierShare) < rareShare ? others : row.value;
  const stability = populationStability(
    rows.map((row) => ({ value: named(row), items: row.items })),
    rows.map((row) => ({ value: named(row), items: row.earlierItems })),
  );
  if (stability === null) return null;
  const { psi, byChance } = stability;
  const moved = rows
    .sort((one, other) => Math.abs(other.share - other.earlierShare) - Math.abs(one.share - one.earlierShare))
    .slice(0, mostMoved)
    .map(({ value, share, earlierShare }) => ({ value, share, earlierShare }));
  return { column, scale, psi, byChance, size: sizeOf(psi, byChance), items, earlierItems, moved };
}

function sizeOf(psi: number, byChance: number): Shift['size'] {
  if (psi < moderate || psi <= byChance) return 'small';
  return psi < large ? 'moderate' : 'large';
}
