/**
 * Cuts between the values of a sample so that its bins hold about as many values each; a value that fills a bin gets
 * one of its own. NaN is passed over.
 *
 * @param values the sample; sorted in place
 * @param bins most bins
 * @returns rising cuts, each between two neighbouring values; empty where there are fewer than two
 */
export function fitCuts(values: Float32Array, bins: number): number[] {
  values.sort();
  // NaN sorts last.
  let left = values.length;
  while (left > 0 && Number.isNaN(values[left - 1])) left--;
  const known = left;
  const cuts: number[] = [];
  let held = 0;
  let distinct = 1;
  for (let i = 1; i < known; i++) distinct += values[i] === values[i - 1] ? 0 : 1;
  const everyValue = distinct <= bins;
  for (let i = 0; i + 1 < known && cuts.length + 1 < bins; i++) {
    held += 1;
    const value = values[i] ?? 0;
    const next = values[i + 1] ?? 0;
    if (value === next || (!everyValue && held < left / (bins - cuts.length))) continue;
    const middle = value + (next - value) / 2;
    cuts.push(Number.isFinite(middle) && middle < next ? middle : value);
    left -= held;
    held = 0;
  }
  return cuts;
}
