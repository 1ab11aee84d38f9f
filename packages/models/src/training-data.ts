import type { FeatureMatrix } from '@tidewaiter/features';

/** Examined items in the order of their days: what a model learns from. All arrays have one entry per row. */
export interface TrainingData {
  readonly matrix: FeatureMatrix;
  /** 1: non-compliant, 0: compliant. */
  readonly labels: Uint8Array;
  /** Additional duty assessed, reporting currency; 0 where none was. */
  readonly duty: Float32Array | Float64Array;
  /** What a row counts: one over its selection probability, where it is known. */
  readonly weights: Float32Array;
  /** Day of registration, days since 1970-01-01, ascending. */
  readonly days: Int32Array;
}
