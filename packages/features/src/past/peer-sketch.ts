function scramble(count: number): number {
  let hash = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A bounded, sorted sample of the values of each group's past, for robust statistics. Once `capacity` values are kept,
 * each new one drives out one chosen by a hash of the running count, so older values fade exponentially with mean age
 * `capacity` arrivals. Deterministic: the same values in the same order leave the same sample, whatever is asked between.
 * Memory: `4 × capacity` bytes a group.
 */
export class PeerSketch {
  readonly #capacity: number;
  #values: Float32Array;
  #counts = new Uint32Array(16);
  // Scales are worked out when asked for; the stamp says for which count.
  #scales = new Float32Array(16);
  #stamps = new Uint32Array(16);

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#values = new Float32Array(16 * capacity);
  }

  add(slot: number, value: number): void {
    while (slot >= this.#counts.length) this.#grow();
    const values = this.#values;
    const count = this.#counts[slot] ?? 0;
    const start = slot * this.#capacity;
    const size = Math.min(count, this.#capacity);
    let at = start + this.#lower(start, size, Math.fround(value));
    const free = start + (size < this.#capacity ? size : scramble(count) % this.#capacity);
    for (let place = free; place > at; place -= 1) values[place] = values[place - 1] ?? 0;
    if (free < at) {
      at -= 1;
      for (let place = free; place < at; place += 1) values[place] = values[place + 1] ?? 0;
    }
    values[at] = value;
    this.#counts[slot] = count + 1;
  }

  /** Values ever added to the group. */
  count(slot: number): number {
    return slot < 0 ? 0 : (this.#counts[slot] ?? 0);
  }

  /** Median of the kept values; `NaN` where there are none. */
  median(slot: number): number {
    const size = Math.min(this.count(slot), this.#capacity);
    if (size === 0) return Number.NaN;
    const half = slot * this.#capacity + (size >> 1);
    const upper = this.#values[half] ?? Number.NaN;
    return size % 2 === 1 ? upper : ((this.#values[half - 1] ?? upper) + upper) / 2;
  }

  /** 1.4826 × median absolute deviation: the standard deviation, were the values normal; `NaN` without any. */
  scale(slot: number): number {
    const count = this.count(slot);
    if (count === 0) return Number.NaN;
    if (this.#stamps[slot] !== count) {
      this.#scales[slot] = 1.4826 * this.#deviation(slot, Math.min(count, this.#capacity));
      this.#stamps[slot] = count;
    }
    return this.#scales[slot] ?? Number.NaN;
  }

  /** Share of the kept values below `value`, ties by half, pulled to one half as (below + ½) ÷ (n + 1); `NaN` without any. */
  rank(slot: number, value: number): number {
    const size = Math.min(this.count(slot), this.#capacity);
    if (size === 0) return Number.NaN;
    const start = slot * this.#capacity;
    const own = Math.fround(value);
    const below = this.#lower(start, size, own);
    let upTo = below;
    while (upTo < size && this.#values[start + upTo] === own) upTo += 1;
    return ((below + upTo) / 2 + 0.5) / (size + 1);
  }

  /** How many of the `size` sorted values from `start` on are below `value`. */
  #lower(start: number, size: number, value: number): number {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#values[start + middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The values are sorted, so deviations from the median grow outward on both sides: merge them up to the middle one.
  #deviation(slot: number, size: number): number {
    const values = this.#values;
    const start = slot * this.#capacity;
    const median = this.median(slot);
    let right = start + (size >> 1);
    let left = right - 1;
    let [before, last] = [0, 0];
    for (let taken = 0; taken <= size >> 1; taken += 1) {
      const above = right < start + size ? (values[right] ?? 0) - median : Number.POSITIVE_INFINITY;
      const below = left >= start ? median - (values[left] ?? 0) : Number.POSITIVE_INFINITY;
      before = last;
      if (above <= below) {
        last = above;
        right += 1;
      } else {
        last = below;
        left -= 1;
      }
    }
    return size % 2 === 1 ? last : (before + last) / 2;
  }

  #grow(): void {
    const values = new Float32Array(this.#values.length * 2);
    values.set(this.#values);
    const counts = new Uint32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    const scales = new Float32Array(this.#scales.length * 2);
    scales.set(this.#scales);
    const stamps = new Uint32Array(this.#stamps.length * 2);
    stamps.set(this.#stamps);
    [this.#values, this.#counts, this.#scales, this.#stamps] = [values, counts, scales, stamps];
  }
}
