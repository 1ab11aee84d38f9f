import { backendName } from '../backend/backend-name.ts';
import type { ScoringModel } from '../scoring-model.ts';
import type { ArtefactHeader } from './artefact-header.ts';
import type { ModelCard } from './model-card.ts';
import { pack } from './pack.ts';

/**
 * One array of bytes that holds all of a model: header (kind, features, calibration, card, backend), weights as float32
 * little-endian, and a SHA-256 over everything. Read back by `loadModel`, on any machine.
 */
export function saveModel({ kind, model, calibration }: ScoringModel, card: ModelCard): Uint8Array {
  const { version, names, categoryNames } = model.features;
  const features = { version, names: [...names], categoryNames: [...categoryNames] };
  const header: ArtefactHeader = { kind, features, calibration, card, backend: backendName() };
  return pack(header, { model: model.save() });
}
