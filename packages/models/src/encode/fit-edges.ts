/** Quantiles at which a column is cut: finer in the tails, where schemes live. */
const cuts = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

/** Distinct values up to which each is an edge of its own. */
const few = 9;

/**
 * Edges of the piecewise-linear encoding of a column: its distinct values where they are few, else its quantiles,
 * with those of the values that are not repeated at several quantiles (a spike) filling the edges a spike takes.
 *
 * @param sorted known, finite values, ascending
 * @returns ascending distinct edges; fewer than two where the column is constant
 */
export function fitEdges(sorted: Float32Array): number[] {
  const distinct = distinctUpTo(sorted, few);
  if (distinct) return distinct;
  const edges = quantiles(sorted);
  const spikes = new Set(edges.filter((edge, i) => edges.indexOf(edge) !== i));
  const spread = spikes.size === 0 ? sorted : sorted.filter((value) => !spikes.has(value));
  const all = new Set([...edges, ...(spikes.size === 0 ? [] : quantiles(spread))]);
  return [...all].sort((a, b) => a - b);
}

function quantiles(sorted: Float32Array): number[] {
  return cuts.map((cut) => sorted[Math.round(cut * (sorted.length - 1))] ?? 0);
}

function distinctUpTo(sorted: Float32Array, most: number): number[] | null {
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value !== distinct.at(-1)) distinct.push(value);
    if (distinct.length > most) return null;
  }
  return distinct;
}
