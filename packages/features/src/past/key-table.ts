const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

function hashOf(key: number): number {
  bits[0] = key;
  let hash = Math.imul((words[0] ?? 0) ^ 0x9e3779b9, 0x85ebca6b) ^ (words[1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Numbers numeric keys 0, 1, 2 … in the order in which they are first added: open addressing over typed arrays. */
export class KeyTable {
  #keys = new Float64Array(64);
  #slots = new Int32Array(64).fill(-1);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The key's number, or -1 where it was never added. */
  find(key: number): number {
    const mask = this.#slots.length - 1;
    for (let at = hashOf(key) & mask; ; at = (at + 1) & mask) {
      const slot = this.#slots[at] ?? -1;
      if (slot < 0 || this.#keys[at] === key) return slot;
    }
  }

  add(key: number): number {
    const known = this.find(key);
    if (known >= 0) return known;
    if ((this.#size + 1) * 5 > this.#slots.length * 3) this.#grow();
    this.#place(key, this.#size);
    this.#size += 1;
    return this.#size - 1;
  }

  #place(key: number, slot: number): void {
    const mask = this.#slots.length - 1;
    let at = hashOf(key) & mask;
    while ((this.#slots[at] ?? -1) >= 0) at = (at + 1) & mask;
    this.#keys[at] = key;
    this.#slots[at] = slot;
  }

  #grow(): void {
    const [keys, slots] = [this.#keys, this.#slots];
    this.#keys = new Float64Array(keys.length * 2);
    this.#slots = new Int32Array(slots.length * 2).fill(-1);
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? -1;
      if (slot >= 0) this.#place(keys[at] ?? 0, slot);
    }
  }
}
