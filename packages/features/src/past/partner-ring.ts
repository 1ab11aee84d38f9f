const size = 8;

/** The last eight distinct importers seen with each exporter or declarant. */
export class PartnerRing {
  #importers = new Int32Array(64 * size).fill(-1);
  #next = new Uint8Array(64);

  static readonly size = size;

  /** Adds an importer that this slot has not been seen with before. */
  add(slot: number, importer: number): void {
    while (slot >= this.#next.length) {
      const importers = new Int32Array(this.#importers.length * 2).fill(-1);
      importers.set(this.#importers);
      const next = new Uint8Array(this.#next.length * 2);
      next.set(this.#next);
      [this.#importers, this.#next] = [importers, next];
    }
    const at = this.#next[slot] ?? 0;
    this.#importers[slot * size + at] = importer;
    this.#next[slot] = (at + 1) % size;
  }

  /** The importer in one of the eight places, -1 where it is empty. */
  at(slot: number, place: number): number {
    return slot < 0 ? -1 : (this.#importers[slot * size + place] ?? -1);
  }
}
