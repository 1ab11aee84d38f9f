import { wasmFunction, wasmMemory } from '../../backend/web-assembly.ts';
import { type AttentionShape, attention } from './attend-leaves.ts';
import { attentionCode, isInFours, leafBytes } from './attention-code.ts';

/** Weights (rows × trees × heads) and answers (rows × (heads × values)) of attention over leaves. */
export interface Attended {
  readonly weights: Float32Array;
  readonly answer: Float32Array;
}

/** Attention of rows, by their leaves (rows × trees) and queries (rows × keys). The next call may overwrite the answer. */
export type LeafAttention = (rows: number, leaves: Int32Array, queries: Float32Array) => Attended;

const pageBytes = 65_536;

/**
 * Lays out the attention of `attendLeaves` for many rows with the same keys, heads and values: in WebAssembly, four
 * numbers at a time, where the widths come in fours; else in plain loops.
 *
 * @param k leaves × keys; `h` keys × heads; `v` leaves × (heads × values)
 */
export function leafAttention(
  shape: Omit<AttentionShape, 'rows'>,
  k: Float32Array,
  h: Float32Array,
  v: Float32Array,
): LeafAttention {
  if (!isInFours(shape)) return (rows, leaves, queries) => attention(leaves, { ...shape, rows }, k, queries, h, v);
  const { trees, keys, heads } = shape;
  const width = heads * shape.values;
  const memory = wasmMemory();
  const run = wasmFunction(attentionCode(shape), memory);
  const recordsEnd = (k.length / keys) * leafBytes(shape);
  const headsEnd = recordsEnd + 4 * h.length;
  const bytesOfRow = 4 * (trees + keys + trees * heads + width);
  const floats = (from: number, length: number) => new Float32Array(memory.buffer, from, length);
  const makeRoom = (bytes: number) => {
    const missing = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
    if (missing > 0) memory.grow(missing);
  };
  makeRoom(headsEnd);
  for (let leaf = 0; leaf < k.length / keys; leaf++) {
    const record = floats(leaf * leafBytes(shape), keys + width);
    record.set(k.subarray(leaf * keys, (leaf + 1) * keys));
    record.set(v.subarray(leaf * width, (leaf + 1) * width), keys);
  }
  floats(recordsEnd, h.length).set(h.map((_, at) => h[(at % keys) * heads + Math.floor(at / keys)] ?? 0));

  return (rows, leaves, queries) => {
    if (rows === 0) return { weights: new Float32Array(0), answer: new Float32Array(0) };
    makeRoom(headsEnd + rows * bytesOfRow);
    const queriesAt = headsEnd + 4 * rows * trees;
    const weightsAt = queriesAt + 4 * rows * keys;
    const answersAt = weightsAt + 4 * rows * trees * heads;
    new Int32Array(memory.buffer, headsEnd, rows * trees).set(leaves);
    floats(queriesAt, rows * keys).set(queries);
    run(headsEnd, queriesAt, 0, recordsEnd, weightsAt, 4 * trees, weightsAt, answersAt);
    return { weights: floats(weightsAt, rows * trees * heads), answer: floats(answersAt, rows * width) };
  };
}
