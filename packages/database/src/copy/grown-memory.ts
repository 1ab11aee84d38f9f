/**
 * Bytes that are filled from the front, and grow. Their memory can come back by `reuse` once it was sent: allocating
 * megabytes anew for each portion would wait for the garbage collector, and hold several times what is needed.
 */
export class GrownMemory {
  bytes = new Uint8Array(0);
  length = 0;
  readonly #spare: ArrayBuffer[] = [];

  /** Makes room for so many bytes after those that are filled. */
  need(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** What was filled, which is no more of this. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(0));
    this.length = 0;
    return taken;
  }

  reuse(memory: ArrayBuffer): void {
    if (memory.byteLength > 0 && this.#spare.length < 2) this.#spare.push(memory);
  }
}
