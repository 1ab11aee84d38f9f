const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

function hashOf(key: number): number {
  bits[0] = key;
  let hash = Math.imul((words[0] ?? 0) ^ 0x9e3779b9, 0x85ebca6b) ^ (words[1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Numbers numeric keys 0, 1, 2 … in the order in which they are first added: open addressing over one typed array. */
export class KeyTable {
  // A key and its number plus one (0: empty) lie side by side, so that a look-up touches one cache line.
  #cells = new Float64Array(128);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The key's number, or -1 where it was never added. */
  find(key: number): number {
    const cells = this.#cells;
    const mask = (cells.length >> 1) - 1;
    for (let at = hashOf(key) & mask; ; at = (at + 1) & mask) {
      const number = cells[2 * at + 1] ?? 0;
      if (number === 0 || cells[2 * at] === key) return number - 1;
    }
  }

  add(key: number): number {
    const known = this.find(key);
    if (known >= 0) return known;
    if ((this.#size + 1) * 10 > this.#cells.length * 3) this.#grow();
    this.#size += 1;
    place(this.#cells, key, this.#size);
    return this.#size - 1;
  }

  #grow(): void {
    const before = this.#cells;
    this.#cells = new Float64Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const number = before[at + 1] ?? 0;
      if (number > 0) place(this.#cells, before[at] ?? 0, number);
    }
  }
}

function place(cells: Float64Array, key: number, number: number): void {
  const mask = (cells.length >> 1) - 1;
  let at = hashOf(key) & mask;
  while ((cells[2 * at + 1] ?? 0) > 0) at = (at + 1) & mask;
  cells[2 * at] = key;
  cells[2 * at + 1] = number;
}
