import type { SeededRandom } from '../../random/seeded-random.ts';

/**
 * Draws rows: those drawn come first in `order`, the others after them, both ascending.
 *
 * @param share chance of each row to be drawn
 * @returns how many were drawn
 */
export function drawRows(order: Int32Array, share: (row: number) => number, random: SeededRandom): number {
  let drawn = 0;
  let last = order.length;
  for (let row = 0; row < order.length; row++) {
    const own = share(row);
    if (own >= 1 || random.uniform() < own) order[drawn++] = row;
    else order[--last] = row;
  }
  order.subarray(last).reverse();
  return drawn;
}

/** Draws a share of columns into `chosen`, ascending, at least one where there are any; returns how many. */
export function drawColumns(chosen: Int32Array, share: number, random: SeededRandom): number {
  const count = Math.min(chosen.length, Math.max(1, Math.round(share * chosen.length)));
  const pool = Array.from({ length: chosen.length }, (_, column) => column);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random.uniform() * (pool.length - i));
    const kept = pool[i] ?? 0;
    pool[i] = pool[j] ?? 0;
    pool[j] = kept;
  }
  chosen.set(pool.slice(0, count).sort((a, b) => a - b));
  return count;
}
