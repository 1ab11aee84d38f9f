import { TidewaiterError } from '@tidewaiter/domain';

/** What a model was trained on. */
export interface FeatureList {
  readonly version: string;
  readonly names: readonly string[];
  readonly categoryNames: readonly string[];
}

/** @throws TidewaiterError `feature_list_mismatch` when the given list has another version, or other features or order */
export function requireSameFeatures(trained: FeatureList, given: FeatureList): void {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((name, i) => name === b[i]);
  if (
    trained.version === given.version &&
    same(trained.names, given.names) &&
    same(trained.categoryNames, given.categoryNames)
  ) {
    return;
  }
  throw new TidewaiterError(
    'feature_list_mismatch',
    `The model was trained on feature list ${trained.version} and cannot score list ${given.version}.`,
    { trained: trained.version, given: given.version },
  );
}
