import { TidewaiterError } from '@tidewaiter/domain';
import { type FeatureList, requireSameFeatures } from '../encode/require-same-features.ts';
import { modelKinds } from '../model-kinds.ts';
import { type ScoringModel, scoringModel } from '../scoring-model.ts';
import { type ArtefactHeader, artefactHeaderSchema } from './artefact-header.ts';
import type { ModelCard } from './model-card.ts';
import { unpack } from './unpack.ts';

/** A model read back, ready to score, and its card. */
export interface LoadedModel {
  readonly model: ScoringModel;
  readonly card: ModelCard;
  readonly header: ArtefactHeader;
}

/**
 * Reads what `saveModel` wrote; scores are those of the model saved, to 1e-5, whichever backend runs here.
 *
 * @param features the feature list in use here, checked where given
 * @throws TidewaiterError `artefact_damaged` when the bytes are cut short, tampered with or of an unknown kind,
 * `feature_list_mismatch` when the model was trained on another feature list
 */
export async function loadModel(bytes: Uint8Array, features?: FeatureList): Promise<LoadedModel> {
  const { header, block } = unpack(bytes, artefactHeaderSchema);
  if (features) requireSameFeatures(header.features, features);
  const kind = modelKinds.find((known) => known.kind === header.kind);
  if (!kind) {
    throw new TidewaiterError(
      'artefact_damaged',
      `The model artefact cannot be read: kind ${header.kind} is not known.`,
    );
  }
  const model = await kind.load(block('model'));
  return { model: scoringModel(model, header.calibration), card: header.card, header };
}
