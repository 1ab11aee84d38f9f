import type { ShareTables } from './share-tables.ts';

/**
 * Adds what every leaf owes to each feature for some coded rows.
 *
 * @param codes code of row r in column c at c × stride + r
 * @param into rows × width
 */
export function addShares(
  { masks, firstLeaf, firstStep, stepEntry, stepFeature, firstShare, shares }: ShareTables,
  codes: Uint8Array,
  stride: number,
  rows: number,
  into: Float32Array,
  width: number,
): void {
  const { firstEntry, column, start, words } = masks;
  const reached = new Int32Array(column.length);
  for (let tree = 0; tree + 1 < firstEntry.length; tree++) {
    const entry = firstEntry[tree] ?? 0;
    const entries = (firstEntry[tree + 1] ?? 0) - entry;
    const leaf = firstLeaf[tree] ?? 0;
    const leaves = (firstLeaf[tree + 1] ?? 0) - leaf;
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < entries; i++) {
        const code = codes[(column[entry + i] ?? 0) * stride + row] ?? 0;
        reached[i] = words[(start[entry + i] ?? 0) + code] ?? 0;
      }
      const own = row * width;
      for (let i = 0; i < leaves; i++) {
        const from = firstStep[leaf + i] ?? 0;
        const steps = (firstStep[leaf + i + 1] ?? 0) - from;
        let met = 0;
        for (let step = 0; step < steps; step++) {
          met |= (((reached[stepEntry[from + step] ?? 0] ?? 0) >>> i) & 1) << step;
        }
        const at = (firstShare[leaf + i] ?? 0) + met * steps;
        for (let step = 0; step < steps; step++) {
          const place = own + (stepFeature[from + step] ?? 0);
          into[place] = (into[place] ?? 0) + (shares[at + step] ?? 0);
        }
      }
    }
  }
}
