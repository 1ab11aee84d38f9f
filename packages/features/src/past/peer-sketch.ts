function scramble(count: number): number {
  let hash = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A bounded, sorted sample of the values of each group's past, for robust statistics. Once `capacity` values are kept,
 * about one in `every` (a power of two) new ones drives out another, both chosen by a hash of the running count, so older
 * values fade exponentially with mean age `capacity × every` arrivals. Deterministic: the same values in the same order
 * leave the same sample, whatever is asked between. Memory: `4 × capacity` bytes a group.
 */
export class PeerSketch {
  readonly capacity: number;
  readonly every: number;
  /** Sorted, `capacity` a group. */
  values: Float32Array;
  /** Values ever added. */
  counts = new Uint32Array(16);
  // Scales are worked out when asked for, and forgotten when the sample changes.
  #scales = new Float32Array(16).fill(-1);

  constructor(capacity: number, every = 1) {
    this.capacity = capacity;
    this.every = every;
    this.values = new Float32Array(16 * capacity);
  }

  add(slot: number, value: number): void {
    if (slot >= this.counts.length) this.grow(slot + 1);
    const { values, capacity } = this;
    const count = this.counts[slot] ?? 0;
    this.counts[slot] = count + 1;
    const isFull = count >= capacity;
    const chance = isFull ? scramble(count) : 0;
    if (isFull && (chance & (this.every - 1)) !== 0) return;
    this.#scales[slot] = -1;
    const start = slot * capacity;
    const size = isFull ? capacity : count;
    let at = start + this.#lower(start, size, Math.fround(value));
    const free = start + (isFull ? (chance >>> 8) % capacity : size);
    if (free >= at) values.copyWithin(at + 1, at, free);
    else {
      at -= 1;
      values.copyWithin(free, free + 1, at + 1);
    }
    values[at] = value;
  }

  /** Values ever added to the group. */
  count(slot: number): number {
    return slot < 0 || slot >= this.counts.length ? 0 : (this.counts[slot] ?? 0);
  }

  /** Median of the kept values; `NaN` where there are none. */
  median(slot: number): number {
    const count = this.count(slot);
    if (count === 0) return Number.NaN;
    const size = count < this.capacity ? count : this.capacity;
    const half = slot * this.capacity + (size >> 1);
    const upper = this.values[half] ?? Number.NaN;
    return (size & 1) === 1 ? upper : ((this.values[half - 1] ?? upper) + upper) / 2;
  }

  /** 1.4826 × median absolute deviation: the standard deviation, were the values normal; `NaN` without any. */
  scale(slot: number): number {
    const count = this.count(slot);
    if (count === 0) return Number.NaN;
    let scale = this.#scales[slot] ?? -1;
    if (scale < 0) {
      scale = 1.4826 * this.#deviation(slot, Math.min(count, this.capacity));
      this.#scales[slot] = scale;
    }
    return Math.fround(scale);
  }

  /** Share of the kept values below `value`, ties by half, pulled to one half as (below + ½) ÷ (n + 1); `NaN` without any. */
  rank(slot: number, value: number): number {
    const size = Math.min(this.count(slot), this.capacity);
    if (size === 0) return Number.NaN;
    const start = slot * this.capacity;
    const own = Math.fround(value);
    const below = this.#lower(start, size, own);
    let upTo = below;
    while (upTo < size && this.values[start + upTo] === own) upTo += 1;
    return ((below + upTo) / 2 + 0.5) / (size + 1);
  }

  /** Makes room for so many groups. */
  grow(groups: number): void {
    let room = this.counts.length;
    while (room < groups) room *= 2;
    const values = new Float32Array(room * this.capacity);
    values.set(this.values);
    const counts = new Uint32Array(room);
    counts.set(this.counts);
    const scales = new Float32Array(room).fill(-1);
    scales.set(this.#scales);
    [this.values, this.counts, this.#scales] = [values, counts, scales];
  }

  /** How many of the `size` sorted values from `start` on are below `value`. */
  #lower(start: number, size: number, value: number): number {
    const { values } = this;
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[start + middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The values are sorted, so deviations from the median grow outward on both sides: merge them up to the middle one.
  #deviation(slot: number, size: number): number {
    const { values } = this;
    const start = slot * this.capacity;
    const median = this.median(slot);
    let right = start + (size >> 1);
    let left = right - 1;
    let before = 0;
    let last = 0;
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
}
