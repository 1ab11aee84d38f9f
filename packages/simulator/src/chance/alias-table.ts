import type { Random } from './random.ts';

/** Draws an index in proportion to fixed weights in constant time (Walker's alias method, Vose 1991). */
export class AliasTable {
  private readonly cut: Float64Array;
  private readonly alias: Uint32Array;

  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    let total = 0;
    for (let index = 0; index < count; index += 1) total += weights[index] ?? 0;
    this.cut = Float64Array.from({ length: count }, (_, index) => ((weights[index] ?? 0) * count) / total);
    this.alias = new Uint32Array(count);
    const small: number[] = [];
    const large: number[] = [];
    for (const [index, share] of this.cut.entries()) (share < 1 ? small : large).push(index);
    while (small.length > 0 && large.length > 0) {
      const less = small.pop() ?? 0;
      const more = large.pop() ?? 0;
      this.alias[less] = more;
      const left = (this.cut[more] ?? 0) + (this.cut[less] ?? 0) - 1;
      this.cut[more] = left;
      (left < 1 ? small : large).push(more);
    }
    for (const index of [...small, ...large]) this.cut[index] = 1;
  }

  draw(random: Random): number {
    const index = random.below(this.cut.length);
    return random.uniform() < (this.cut[index] ?? 1) ? index : (this.alias[index] ?? index);
  }
}
