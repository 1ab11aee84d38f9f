/**
 * At most `most` rows, evenly spaced in the running sum of `weights`, so that the sample's plain quantiles are the
 * weighted ones of all rows. Rows without a weight in numbers are passed over.
 *
 * @returns row numbers, ascending; a heavy row may stand several times
 */
export function sampleRows(weights: ArrayLike<number>, most: number): Uint32Array {
  const weightOf = (row: number) => Math.max(0, Number.isFinite(weights[row]) ? (weights[row] ?? 0) : 0);
  let total = 0;
  let even = true;
  for (let row = 0; row < weights.length; row++) {
    total += weightOf(row);
    even &&= weights[row] === weights[0];
  }
  if (!(total > 0) || (even && weights.length <= most))
    return Uint32Array.from({ length: weights.length }, (_, i) => i);
  const step = total / Math.min(most, weights.length * (even ? 1 : 2));
  const rows: number[] = [];
  let passed = 0;
  let next = step / 2;
  for (let row = 0; row < weights.length; row++) {
    passed += weightOf(row);
    for (; next < passed; next += step) rows.push(row);
  }
  return Uint32Array.from(rows);
}
