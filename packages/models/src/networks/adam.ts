/** Part of the weights that shrinks towards zero by `decay` × rate a step (decoupled, as in AdamW). */
export interface DecayedPart {
  readonly from: number;
  readonly to: number;
  readonly decay: number;
}

/** Moves `weights` in place by one step against `gradients`. */
export type AdamStep = (weights: Float32Array, gradients: Float32Array, rate: number) => void;

/**
 * Adam (Kingma and Ba 2015) with decoupled decay (Loshchilov and Hutter 2019) over one flat array. Plain loops over
 * typed arrays take a tenth of the time of a dozen small tensor operations per weight matrix.
 */
export function adam(parts: readonly DecayedPart[], size: number): AdamStep {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let step = 0;
  return (weights, gradients, rate) => {
    step += 1;
    const firstScale = 1 / (1 - 0.9 ** step);
    const secondScale = 1 / (1 - 0.999 ** step);
    for (const { from, to, decay } of parts) {
      for (let i = from; i < to; i++) {
        const slope = gradients[i] ?? 0;
        const m = 0.9 * (first[i] ?? 0) + 0.1 * slope;
        const v = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
        first[i] = m;
        second[i] = v;
        const old = weights[i] ?? 0;
        weights[i] = old - rate * ((m * firstScale) / (Math.sqrt(v * secondScale) + 1e-7) + decay * old);
      }
    }
  };
}
