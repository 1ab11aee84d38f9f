const known = 8192;
const table = Float64Array.from({ length: known }, (_, count) => Math.log1p(count));

/** ln(1 + count) of a whole number that is not negative, small ones from a table; `NaN` stays. */
export function logOfCount(count: number): number {
  return count < known ? (table[count] ?? Math.log1p(count)) : Math.log1p(count);
}
