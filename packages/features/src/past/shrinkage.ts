/** Strengths that compete, in pseudo-examinations. */
const strengths = [0.5, 2, 8, 32, 128, 512] as const;
const startsNear = 16;
const leastLikelihood = 1e-6;
/** Likelihoods are multiplied and their logarithm taken before the product could vanish. */
const smallProduct = 1e-200;

/**
 * How far a group's rate is pulled toward its prior, learned from the past alone. A rate is `(k + m·prior) ÷ (n + m)`
 * for `k` non-compliant of `n` examined; each candidate `m` is charged the log-loss of what it would have predicted for
 * every outcome before that outcome was known, and `strength` is their geometric mean weighted by exp(−loss). A group
 * that says nothing about risk (identifiers without memory) drifts to the largest `m` and falls back to its prior; one
 * that fixes the outcome drifts to the smallest. Source: empirical Bayes by prequential likelihood (Dawid 1984).
 */
export class Shrinkage {
  /** Pseudo-examinations at the prior rate, in force until the next `settle`. */
  strength: number = startsNear;
  /** Log-loss of each candidate so far; settled before it is kept. */
  readonly losses = Float64Array.from(strengths, (m) => 0.5 * Math.abs(Math.log2(m / startsNear)));
  readonly #products = new Float64Array(strengths.length).fill(1);

  /** Charges every candidate for one outcome, predicted from `nonCompliant` of `examined` and the prior. */
  charge(examined: number, nonCompliant: number, prior: number, found: boolean): void {
    if (examined <= 0) return;
    const products = this.#products;
    const hits = found ? nonCompliant : examined - nonCompliant;
    const share = found ? prior : 1 - prior;
    let least = 1;
    for (let at = 0; at < strengths.length; at += 1) {
      const m = strengths[at] ?? startsNear;
      const likelihood = (hits + m * share) / (examined + m);
      const product = (products[at] ?? 1) * (likelihood > leastLikelihood ? likelihood : leastLikelihood);
      products[at] = product;
      if (product < least) least = product;
    }
    if (least < smallProduct) this.#takeLogarithms();
  }

  /** Puts what was charged into force. */
  settle(): void {
    this.#takeLogarithms();
    let least = Number.POSITIVE_INFINITY;
    for (const loss of this.losses) least = Math.min(least, loss);
    let total = 0;
    let mean = 0;
    for (let at = 0; at < strengths.length; at += 1) {
      const weight = Math.exp(least - (this.losses[at] ?? 0));
      total += weight;
      mean += weight * Math.log(strengths[at] ?? startsNear);
    }
    this.strength = Math.exp(mean / total);
  }

  #takeLogarithms(): void {
    for (let at = 0; at < strengths.length; at += 1) {
      this.losses[at] = (this.losses[at] ?? 0) - Math.log(this.#products[at] ?? 1);
      this.#products[at] = 1;
    }
  }
}
