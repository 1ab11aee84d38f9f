import type { TreeSettings } from '../settings.ts';
import type { Objective, Targets } from './objective.ts';

/** Rows in codes, feature-major: code of row r in column c at c × rows + r. */
export interface CodedRows extends Targets {
  readonly rows: number;
  readonly codes: Uint8Array;
}

/** All that growing a forest takes; its arrays lie in shared memory, so that threads get it without a copy. */
export interface GrowTask {
  readonly objective: Objective;
  readonly settings: TreeSettings;
  readonly seed: number;
  /** The sum before the first tree. */
  readonly bias: number;
  readonly train: CodedRows;
  /** Later rows by which growing is stopped; none: all rounds are grown. */
  readonly validation: CodedRows | null;
  /** First entry of each column in a histogram, and the length of one at the end. */
  readonly offsets: Int32Array;
  /** 1 where a column is a category. */
  readonly isCategory: Uint8Array;
  /** 1 or -1 where a column may only raise or only lower the answer. */
  readonly monotone: Int8Array;
  /** Set to 1 from outside to stop. */
  readonly stop: Int32Array;
}
