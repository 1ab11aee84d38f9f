import type { FeatureMatrix } from '@tidewaiter/features';
import type { FeatureList } from './encode/require-same-features.ts';
import type { TrainingData } from './training-data.ts';

/** Two numbers per row: the probability of non-compliance (0 to 1) and the expected additional duty (currency). */
export interface Scores {
  readonly probability: Float32Array;
  readonly expectedDuty: Float32Array;
}

/**
 * Why rows scored as they did: `contributions` is row-major, rows × `features.length`, in logit units; those of a row
 * and `base` add up to the logit of its probability.
 */
export interface Explanation {
  readonly features: readonly string[];
  readonly contributions: Float32Array;
  readonly base: number;
}

/** Anything that ranks items. */
export interface Scorer {
  readonly kind: string;
  score(matrix: FeatureMatrix): Promise<Scores>;
}

/** A model that has learnt; plain numbers inside, so there is nothing to dispose of. */
export interface Model extends Scorer {
  /** What it was trained on; every other matrix is refused with `feature_list_mismatch`. */
  readonly features: FeatureList;
  /** How training went, for the model card. */
  readonly notes: readonly string[];
  /** @param rows numbers of the matrix rows to explain */
  explain(matrix: FeatureMatrix, rows: ArrayLike<number>): Promise<Explanation>;
  save(): Uint8Array;
  /**
   * Learns again from scratch, from more rows, for as long as training found best: what was held back to stop and to
   * calibrate it is the latest there is, and under drift the latest tells most.
   */
  refit(data: TrainingData, options: RefitOptions): Promise<Model>;
  /** Models of other kinds that it is made of. */
  readonly parts?: readonly Model[];
}

export interface TrainingProgress {
  readonly epoch: number;
  readonly epochs: number;
  readonly loss: number;
}

export interface TrainingOptions {
  /** Same data, seed and backend: same weights. */
  readonly seed: number;
  /** A later slice by which training is stopped. */
  readonly validation: TrainingData;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
}

export type RefitOptions = Omit<TrainingOptions, 'validation'>;

/** One idea, one file: how a kind of model is trained and how it is read back. */
export interface ModelKind {
  readonly kind: string;
  train(data: TrainingData, options: TrainingOptions): Promise<Model>;
  load(bytes: Uint8Array): Promise<Model>;
}
