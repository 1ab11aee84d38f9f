import type { GrowTask } from './grow-task.ts';

/** Numbers of a candidate split: gain, column (-1: none), slopes and bends that go left. */
export const candidateNumbers = 4;

/** Memory that all threads of a crew share while a forest grows. */
export interface WorkMemory {
  /** First and second derivative of each row, interleaved. */
  readonly gradients: Float32Array;
  /** Rows by leaf: those of a leaf stand together. */
  readonly order: Int32Array;
  /** One histogram per leaf: two sums per code. */
  readonly histograms: Float64Array;
  /** Columns that the present tree sees; `job.columns` of them. */
  readonly chosen: Int32Array;
  /** The job at hand, see `jobFields`. */
  readonly job: Int32Array;
  /** Sum of slopes, of bends, and bounds of the answer of the two leaves at hand. */
  readonly leaves: Float64Array;
  /** Best split that each thread found for either leaf, and its bits. */
  readonly candidates: Float64Array;
  readonly candidateBits: Uint32Array;
  /** Turn number, and threads that are still at it. */
  readonly turns: Int32Array;
}

/** Places in `job`: columns chosen; rows of the small leaf; histograms of both leaves (-1: there is one leaf only). */
export const jobFields = { columns: 0, from: 1, to: 2, small: 3, large: 4, quit: 5 } as const;

/** Sets the memory up in shared buffers. */
export function workMemory({ train, offsets, settings }: GrowTask, threads: number): WorkMemory {
  const columns = offsets.length - 1;
  const codes = offsets[columns] ?? 0;
  const shared = (bytes: number) => new SharedArrayBuffer(bytes);
  return {
    gradients: new Float32Array(shared(8 * train.rows)),
    order: new Int32Array(shared(4 * train.rows)),
    histograms: new Float64Array(shared(16 * codes * settings.maxLeaves)),
    chosen: new Int32Array(shared(4 * columns)),
    job: new Int32Array(shared(4 * 6)),
    leaves: new Float64Array(shared(8 * 8)),
    candidates: new Float64Array(shared(8 * 2 * candidateNumbers * threads)),
    candidateBits: new Uint32Array(shared(4 * 2 * 8 * threads)),
    turns: new Int32Array(shared(8)),
  };
}
