/** Median, robust scale and number of the peers of one group. */
export interface PeerSummary {
  /** Median of the kept values; `NaN` where there are none. */
  readonly median: number;
  /** 1.4826 × median absolute deviation: the standard deviation, were they normal. */
  readonly scale: number;
  /** Values ever added. */
  readonly count: number;
}

const none: PeerSummary = { median: Number.NaN, scale: Number.NaN, count: 0 };

function scramble(count: number): number {
  let hash = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A bounded sample of the values of each group's past, for robust statistics. Once `capacity` values are kept, each new
 * one takes a place chosen by a hash of the running count, so older values fade out exponentially with mean age
 * `capacity` arrivals. Deterministic: the same values in the same order leave the same sample, whatever is asked between.
 */
export class PeerSketch {
  readonly #capacity: number;
  readonly #values: Float32Array[] = [];
  readonly #counts: number[] = [];
  readonly #summaries: (PeerSummary | undefined)[] = [];
  readonly #scratch: Float32Array;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#scratch = new Float32Array(capacity);
  }

  add(slot: number, value: number): void {
    while (this.#counts.length <= slot) {
      this.#counts.push(0);
      this.#values.push(empty);
      this.#summaries.push(undefined);
    }
    const count = this.#counts[slot] ?? 0;
    let values = this.#values[slot] ?? empty;
    if (count >= values.length && values.length < this.#capacity) {
      const wider = new Float32Array(Math.min(this.#capacity, Math.max(4, values.length * 2)));
      wider.set(values);
      values = wider;
      this.#values[slot] = values;
    }
    values[count < this.#capacity ? count : scramble(count) % this.#capacity] = value;
    this.#counts[slot] = count + 1;
    this.#summaries[slot] = undefined;
  }

  summary(slot: number): PeerSummary {
    const count = slot < 0 ? 0 : (this.#counts[slot] ?? 0);
    if (count === 0) return none;
    const ready = this.#summaries[slot];
    if (ready) return ready;
    const size = Math.min(count, this.#capacity);
    const sorted = this.#scratch.subarray(0, size);
    sorted.set((this.#values[slot] ?? empty).subarray(0, size));
    sorted.sort();
    const median = middle(sorted);
    for (let at = 0; at < size; at += 1) sorted[at] = Math.abs((sorted[at] ?? 0) - median);
    sorted.sort();
    const summary = { median, scale: 1.4826 * middle(sorted), count };
    this.#summaries[slot] = summary;
    return summary;
  }

  /** Share of the kept values below `value`, ties by half, pulled to one half as (below + ½) ÷ (n + 1); `NaN` without any. */
  rank(slot: number, value: number): number {
    const count = slot < 0 ? 0 : (this.#counts[slot] ?? 0);
    if (count === 0) return Number.NaN;
    const values = this.#values[slot] ?? empty;
    const size = Math.min(count, this.#capacity);
    const own = Math.fround(value);
    let below = 0;
    for (let at = 0; at < size; at += 1) {
      const peer = values[at] ?? 0;
      if (peer < own) below += 1;
      else if (peer === own) below += 0.5;
    }
    return (below + 0.5) / (size + 1);
  }
}

const empty = new Float32Array(0);

function middle(sorted: Float32Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
