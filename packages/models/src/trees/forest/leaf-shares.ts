/**
 * What each column on the way to a leaf has to do with its answer, for every way in which a row can meet them: entry
 * `met × columns + i` is the Shapley value of column i where the bits of `met` say which columns' codes lead on.
 *
 * The game (Lundberg et al. 2020, path-dependent): a coalition's worth is `value` × 1 or 0 for each member that leads
 * on or not × the share of the training weight for each column outside it. The values of a row add up to what the
 * leaf gives it less `value` × all shares.
 *
 * @param shares one per column, 0 to 1
 */
export function leafShares(value: number, shares: readonly number[]): Float32Array {
  const columns = shares.length;
  const table = new Float32Array(columns * 2 ** columns);
  const orders = orderWeights(columns);
  const sizes = new Float64Array(columns);
  for (let met = 0; met < 2 ** columns; met++) {
    for (let own = 0; own < columns; own++) {
      // Coefficient k: worth of all coalitions of k of the other columns.
      sizes.fill(0);
      sizes[0] = value;
      let others = 0;
      for (let other = 0; other < columns; other++) {
        if (other === own) continue;
        const inside = (met >> other) & 1;
        const outside = shares[other] ?? 0;
        others += 1;
        for (let size = others; size >= 0; size--) {
          sizes[size] = (sizes[size] ?? 0) * outside + (size > 0 ? (sizes[size - 1] ?? 0) * inside : 0);
        }
      }
      let sum = 0;
      for (let size = 0; size < columns; size++) sum += (orders[size] ?? 0) * (sizes[size] ?? 0);
      table[met * columns + own] = sum * (((met >> own) & 1) - (shares[own] ?? 0));
    }
  }
  return table;
}

/** Share of all orders in which exactly `size` others come before one: size! (columns − 1 − size)! ÷ columns!. */
function orderWeights(columns: number): Float64Array {
  const weights = new Float64Array(columns);
  let ways = 1;
  for (let size = 0; size < columns; size++) {
    weights[size] = 1 / (columns * ways);
    ways = (ways * (columns - 1 - size)) / (size + 1);
  }
  return weights;
}
