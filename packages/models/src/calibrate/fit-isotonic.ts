/** A step of the isotonic fit: mean log odds of its rows, and their observed rate. */
export interface IsotonicKnot {
  readonly logit: number;
  readonly rate: number;
}

/**
 * The rising step function nearest to the labels (weighted least squares), by pool-adjacent-violators.
 *
 * @returns knots with rising logits and rates
 */
export function fitIsotonic(
  logits: Float64Array,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
): IsotonicKnot[] {
  const order = Uint32Array.from(logits, (_, i) => i).sort((a, b) => (logits[a] ?? 0) - (logits[b] ?? 0));
  const blocks: { logit: number; rate: number; weight: number }[] = [];
  for (const row of order) {
    const weight = weights[row] ?? 0;
    if (!(weight > 0)) continue;
    let block = { logit: logits[row] ?? 0, rate: labels[row] ?? 0, weight };
    for (
      let last = blocks.at(-1);
      last && (last.rate >= block.rate || last.logit === block.logit);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const sum = last.weight + block.weight;
      const mean = (a: number, b: number) => (a * last.weight + b * block.weight) / sum;
      block = { logit: mean(last.logit, block.logit), rate: mean(last.rate, block.rate), weight: sum };
    }
    blocks.push(block);
  }
  return blocks.map(({ logit, rate }) => ({ logit, rate }));
}
