import { GrownMemory } from './grown-memory.ts';
import type { CopyText } from './portion.ts';

const encoder = new TextEncoder();
/** UTF-8 never takes more bytes than this for a unit of a string. */
const widest = 3;

/** Rows in the text format of COPY. */
export class CopyBuffer {
  readonly #memory = new GrownMemory();
  #rows = 0;

  add(text: string, rows: number): void {
    this.#memory.need(text.length * widest);
    const { bytes, length } = this.#memory;
    this.#memory.length += encoder.encodeInto(text, bytes.subarray(length)).written;
    this.#rows += rows;
  }

  /** What was added, which is this buffer's no more. */
  take(): CopyText {
    const taken = { bytes: this.#memory.take(), rows: this.#rows };
    this.#rows = 0;
    return taken;
  }
}
