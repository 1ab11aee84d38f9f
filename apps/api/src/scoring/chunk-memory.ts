import { categoryNames, featureNames, groundsWidth } from '@tidewaiter/features';

/** Numbers of some rows: features (row-major), their grounds (row-major) and categories (a column each). */
export interface ChunkNumbers {
  readonly values: Float32Array;
  readonly grounds: Float32Array;
  readonly categories: readonly Uint32Array[];
}

const bytesOfRow = 4 * (featureNames.length + groundsWidth + categoryNames.length);

/** Memory is made in steps of so many rows, so that chunks of nearly the same length can follow each other in it. */
const step = 1024;

/**
 * Memory of chunks that threads share and that is used again once whoever read it gives it back. Fresh memory would be
 * handed over and cleared by the system page by page, a tenth of the time that scoring takes.
 */
export class ChunkMemory {
  readonly #free: SharedArrayBuffer[] = [];
  #longest = 0;

  /** Numbers of so many rows, of which each is still to be written. */
  take(rows: number): ChunkNumbers {
    this.#longest = Math.max(this.#longest, Math.ceil(rows / step) * step * bytesOfRow);
    let memory = this.#free.pop();
    // What is too short for this one would be for others: it is left behind.
    while (memory && memory.byteLength < rows * bytesOfRow) memory = this.#free.pop();
    memory ??= new SharedArrayBuffer(this.#longest);
    const values = rows * featureNames.length;
    const grounds = rows * groundsWidth;
    return {
      values: new Float32Array(memory, 0, values),
      grounds: new Float32Array(memory, 4 * values, grounds),
      categories: categoryNames.map(
        (_, category) => new Uint32Array(memory, 4 * (values + grounds + category * rows), rows),
      ),
    };
  }

  /** Takes back what was taken: nobody reads it any more. */
  giveBack({ values: { buffer } }: ChunkNumbers): void {
    if (buffer instanceof SharedArrayBuffer) this.#free.push(buffer);
  }
}
