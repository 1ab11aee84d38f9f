/** Importers remembered of each exporter or declarant. */
export const ringSize = 8;

/** The last eight distinct importers seen with each exporter or declarant. */
export class PartnerRing {
  /** -1 where a place is empty. */
  importers = new Int32Array(64 * ringSize).fill(-1);
  next = new Uint8Array(64);

  /** Adds an importer that this slot has not been seen with before. */
  add(slot: number, importer: number): void {
    this.room(slot + 1);
    const place = this.next[slot] ?? 0;
    this.importers[slot * ringSize + place] = importer;
    this.next[slot] = (place + 1) % ringSize;
  }

  /** Makes room for so many exporters or declarants. */
  room(partners: number): void {
    while (partners > this.next.length) {
      const importers = new Int32Array(this.importers.length * 2).fill(-1);
      importers.set(this.importers);
      const next = new Uint8Array(this.next.length * 2);
      next.set(this.next);
      [this.importers, this.next] = [importers, next];
    }
  }
}
