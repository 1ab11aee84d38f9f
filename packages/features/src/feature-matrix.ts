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
