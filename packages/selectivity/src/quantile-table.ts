/**
 * Quantiles of `values` at `n` even steps from 0 to 1 (linear between order statistics, Hyndman–Fan type 7), ascending:
 * what is stored with a model so that a score means the same in every batch. Empty values give a table of zeros.
 * @throws RangeError where a value is not finite or `n` is below 2
 */
export function quantileTable(values: ArrayLike<number>, n = 1001): Float64Array {
  if (!Number.isInteger(n) || n < 2) throw new RangeError('a quantile table has two entries or more');
  const sorted = Float64Array.from(values).sort();
  if (sorted.some((value) => !Number.isFinite(value)))
    throw new RangeError('a quantile table takes finite values only');
  const table = new Float64Array(n);
  if (sorted.length === 0) return table;
  for (let at = 0; at < n; at += 1) {
    const place = (at / (n - 1)) * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    table[at] = below + (above - below) * (place - Math.floor(place));
  }
  return table;
}

/**
 * Where `value` stands in a quantile table, 0 to 1000: 0 below the least, 1000 above the greatest, linear between, the
 * middle of the run where entries are equal. Never falls as the value rises.
 */
export function scoreOf(value: number, table: ArrayLike<number>): number {
  const last = table.length - 1;
  const below = countBelow(table, (entry) => entry < value);
  const upTo = countBelow(table, (entry) => entry <= value);
  if (upTo > below) return (1000 * ((below + upTo - 1) / 2)) / last;
  if (below === 0) return 0;
  if (below > last) return 1000;
  const low = table[below - 1] ?? 0;
  const high = table[below] ?? low;
  return (1000 * (below - 1 + (value - low) / (high - low))) / last;
}

/** How many entries, from the first on, hold; the table is ascending. */
function countBelow(table: ArrayLike<number>, holds: (entry: number) => boolean): number {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(table[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
