import type { CopyText } from './portion.ts';

const encoder = new TextEncoder();
/** UTF-8 never takes more bytes than this for a unit of a string. */
const widest = 3;

/**
 * Bytes that grow with what is added. Their memory can come back by `reuse` once it was sent: allocating megabytes
 * anew for each portion would wait for the garbage collector, and hold several times what is needed.
 */
export class CopyBuffer {
  #bytes = new Uint8Array(0);
  #length = 0;
  #rows = 0;
  readonly #spare: ArrayBuffer[] = [];

  add(text: string, rows: number): void {
    const needed = this.#length + text.length * widest;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.#rows += rows;
  }

  /** What was added, which is this buffer's no more. */
  take(): CopyText {
    const taken = { bytes: this.#bytes.subarray(0, this.#length), rows: this.#rows };
    this.#bytes = new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(0));
    [this.#length, this.#rows] = [0, 0];
    return taken;
  }

  reuse(memory: ArrayBuffer): void {
    if (memory.byteLength > 0 && this.#spare.length < 2) this.#spare.push(memory);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
