import { type FieldType, type WriteField, widestField, writeFieldOf, writeInt16, writeNull } from './binary-fields.ts';
import { GrownMemory } from './grown-memory.ts';
import type { CopyRows } from './portion.ts';

/**
 * Rows in the binary format of COPY, which the server takes with a tenth less work than text. Each row ends with a field
 * that is the same for all. Source: PostgreSQL manual, COPY, "Binary Format".
 */
export class BinaryRows {
  readonly #memory = new GrownMemory();
  readonly #writers: readonly WriteField[];
  readonly #last: Uint8Array;
  #ends: number[] = [];

  /** @param last a field with its length in front */
  constructor(types: readonly FieldType[], last: Uint8Array) {
    this.#writers = types.map((type) => writeFieldOf[type]);
    this.#last = last;
  }

  add(values: readonly (string | null)[]): void {
    const memory = this.#memory;
    memory.need(2);
    memory.length = writeInt16(memory.bytes, memory.length, this.#writers.length + 1);
    for (const [index, write] of this.#writers.entries()) {
      const value = values[index] ?? null;
      if (value === null) {
        memory.need(4);
        memory.length = writeNull(memory.bytes, memory.length);
      } else {
        memory.need(widestField(value));
        memory.length = write(memory.bytes, memory.length, value);
      }
    }
    memory.need(this.#last.length);
    memory.bytes.set(this.#last, memory.length);
    memory.length += this.#last.length;
    this.#ends.push(memory.length);
  }

  rows(): number {
    return this.#ends.length;
  }

  /** What was added, which is this buffer's no more. */
  take(): CopyRows {
    const taken = { bytes: this.#memory.take(), ends: Uint32Array.from(this.#ends) };
    this.#ends = [];
    return taken;
  }

  reuse(memory: ArrayBuffer): void {
    this.#memory.reuse(memory);
  }
}

const signature = [...Buffer.from('PGCOPY\n'), 0xff, 0x0d, 0x0a, 0];

/** What stands before the rows: the signature, no flags, no extension. */
export const binaryHead = Uint8Array.from([...signature, 0, 0, 0, 0, 0, 0, 0, 0]);
/** What stands after them. */
export const binaryTail = Uint8Array.of(0xff, 0xff);
