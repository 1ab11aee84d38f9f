/**
 * Features of many items, ready for any model. `values` is row-major, `rows × names.length`, float32, `NaN` where a
 * feature is not known. `categories` holds one unsigned 32-bit hash per row and category (0: not declared), for
 * models that embed them. `version` names the list of features; a model refuses a matrix of another version.
 */
export interface FeatureMatrix {
  readonly version: string;
  readonly names: readonly string[];
  readonly rows: number;
  readonly values: Float32Array;
  readonly categoryNames: readonly string[];
  readonly categories: readonly Uint32Array[];
}

/** Features with what identifies each row and what is known of it; every array has `rows` entries. */
export interface LabelledFeatures extends FeatureMatrix {
  readonly declarationNumbers: readonly string[];
  readonly itemNumbers: Int32Array;
  /** Days since 1970-01-01. */
  readonly registrationDays: Int32Array;
  readonly customsValues: Float64Array;
  /** 1 non-compliant, 0 compliant, `NaN` unknown. */
  readonly labels: Float32Array;
  /** Currency; `NaN` where the outcome is unknown. */
  readonly additionalDuties: Float64Array;
  /** Day on which the outcome became known; -1 where it is unknown. */
  readonly examinedDays: Int32Array;
  /** `NaN` where not known. */
  readonly selectionProbabilities: Float32Array;
}
