import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { type FeatureOptions, featureChunks } from './feature-chunks.ts';
import type { LabelledFeatures } from './feature-matrix.ts';
import { joinFeatures } from './join-features.ts';

/**
 * The features of the wanted items in one matrix, replayed day by day from items in date order. Holds
 * `rows × (4 × features + some)` bytes twice while it joins; use `featureChunks` where that is too much.
 * @throws TidewaiterError `invalid_request` where items are not in date order
 */
export function buildFeatures(
  items: Iterable<ItemFacts>,
  outcomes: Iterable<OutcomeFacts>,
  options: FeatureOptions = {},
): LabelledFeatures {
  return joinFeatures([...featureChunks(items, outcomes, options, 4096)]);
}
