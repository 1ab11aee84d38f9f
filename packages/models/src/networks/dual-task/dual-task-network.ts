import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { bytesToFloats, floatsToBytes } from '../../artefact/float-bytes.ts';
import { pack } from '../../artefact/pack.ts';
import { unpack } from '../../artefact/unpack.ts';
import { startBackend } from '../../backend/start-backend.ts';
import { encoderSchema } from '../../encode/encoder.ts';
import { fitEncoder } from '../../encode/fit-encoder.ts';
import { fitVocabulary } from '../../encode/fit-vocabulary.ts';
import { requireSameFeatures } from '../../encode/require-same-features.ts';
import { vocabularySchema } from '../../encode/vocabulary.ts';
import type { Model, ModelKind, RefitOptions } from '../../model.ts';
import type { TrainingData } from '../../training-data.ts';
import { forestBlocks, readForest } from '../../trees/forest/forest-blocks.ts';
import { growLeafForest } from '../tree-attention/grow-leaf-forest.ts';
import { type LeafForest, leafForestSchema } from '../tree-attention/leaf-reader.ts';
import { type DutyScale, dutyOf, dutyScaleSchema, fitDutyScale } from './duty-scale.ts';
import { rowsExplainer } from './explain.ts';
import { type Architecture, architecture, batchReader } from './member.ts';
import { networkOutputs } from './outputs.ts';
import { memberRunner } from './run-member.ts';
import { type DualTaskSettings, defaultSettings, settingsSchema } from './settings.ts';
import { trainMember } from './train-member.ts';

const headerSchema = z.object({
  kind: z.string(),
  settings: settingsSchema,
  encoder: encoderSchema,
  vocabulary: vocabularySchema,
  leaves: leafForestSchema.nullable(),
  dutyScale: dutyScaleSchema.nullable(),
  /** Mean duty of a non-compliant item, used where there were too few to learn from. */
  meanDuty: z.number(),
  /** Epochs that were best, the mean over members. */
  epochs: z.number(),
  notes: z.array(z.string()),
});
type Header = z.infer<typeof headerSchema>;

/**
 * A TensorFlow.js network with two heads, the probability of non-compliance and the additional duty if non-compliant
 * (the DATE idea of two tasks, KDD 2020): a linear part beside a deep one ("wide and deep"), on features in
 * piecewise-linear encoding, with embedded categories.
 *
 * @param kind the name it goes by
 * @param changes settings that differ from the defaults
 */
export function dualTaskNetwork(kind = 'network', changes: Partial<DualTaskSettings> = {}): ModelKind {
  const settings = { ...defaultSettings, ...changes };
  return {
    kind,
    train: (data, options) => train(kind, settings, data, options, options.validation),
    load: async (bytes) => {
      await startBackend();
      const { header, block } = unpack(bytes, headerSchema);
      const members = Array.from({ length: header.settings.members }, (_, i) => bytesToFloats(block(`member-${i}`)));
      const leaves = header.leaves && {
        columns: header.leaves.columns,
        forest: readForest('leaves', header.leaves.bias, block),
      };
      return model(header, leaves, members);
    },
  };
}

async function train(
  kind: string,
  settings: DualTaskSettings,
  data: TrainingData,
  options: RefitOptions,
  validation: TrainingData | null,
): Promise<Model> {
  await startBackend();
  const encoder = fitEncoder(data.matrix, settings.pieces);
  const leaves = settings.leaves && (await growLeafForest(settings.leaves, data, options));
  const network = architecture(settings, encoder, settings.hidden ? fitVocabulary(data.matrix) : [], leaves);
  const dutyScale = fitDutyScale(data);
  const members: Float32Array[] = [];
  let epochs = 0;
  const notes: string[] = [];
  for (let member = 0; member < settings.members; member++) {
    const epochsBefore = member * settings.epochs;
    const trained = await trainMember(network, data, dutyScale, {
      ...options,
      validation,
      seed: options.seed * 1009 + member * 7919,
      onProgress: ({ epoch, loss }) =>
        options.onProgress?.({ epoch: epochsBefore + epoch, epochs: settings.epochs * settings.members, loss }),
    });
    members.push(trained.weights);
    epochs += trained.epoch / settings.members;
    if (trained.note) notes.push(trained.note);
  }
  const { vocabulary } = network;
  const header = {
    kind,
    settings,
    encoder,
    vocabulary,
    leaves: leaves && { columns: [...leaves.columns], bias: leaves.forest.bias },
    dutyScale,
    meanDuty: meanDuty(data),
    epochs,
    notes,
  };
  const smearing = dutyScale ? await smearingOf(network, members, data, dutyScale) : 1;
  return model({ ...header, dutyScale: dutyScale && { ...dutyScale, smearing } }, leaves, members);
}

function model(header: Header, leaves: LeafForest | null, members: readonly Float32Array[]): Model {
  const { kind, settings, encoder, vocabulary, dutyScale, notes } = header;
  const network = architecture(settings, encoder, vocabulary, leaves);
  const read = batchReader(network);
  const runners = members.map((weights) => memberRunner(network, weights));
  const explainRows = rowsExplainer(network, members, read);
  const check = (matrix: FeatureMatrix) => requireSameFeatures(encoder, matrix);
  return {
    kind,
    features: encoder,
    notes,
    score: async (matrix) => {
      check(matrix);
      const outputs = await networkOutputs(runners, read, matrix);
      const probability = Float32Array.from(
        { length: matrix.rows },
        (_, row) => 1 / (1 + Math.exp(-(outputs[2 * row] ?? 0))),
      );
      const expectedDuty = probability.map(
        (chance, row) => chance * (dutyScale ? dutyOf(dutyScale, outputs[2 * row + 1] ?? 0) : header.meanDuty),
      );
      return { probability, expectedDuty };
    },
    explain: async (matrix, rows) => {
      check(matrix);
      return explainRows(matrix, rows);
    },
    refit: (data, options) =>
      train(kind, { ...settings, epochs: Math.max(1, Math.round(header.epochs)) }, data, options, null),
    save: () =>
      pack(
        { ...header },
        {
          ...Object.fromEntries(members.map((weights, i) => [`member-${i}`, floatsToBytes(weights)])),
          ...(leaves ? forestBlocks('leaves', leaves.forest) : {}),
        },
      ),
  };
}

function meanDuty({ labels, duty }: TrainingData): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] !== 1) continue;
    sum += duty[row] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

async function smearingOf(
  network: Architecture,
  members: readonly Float32Array[],
  { matrix, labels, duty }: TrainingData,
  scale: DutyScale,
): Promise<number> {
  const outputs = await networkOutputs(
    members.map((weights) => memberRunner(network, weights)),
    batchReader(network),
    matrix,
  );
  let assessed = 0;
  let predicted = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] !== 1) continue;
    assessed += duty[row] ?? 0;
    predicted += dutyOf(scale, outputs[2 * row + 1] ?? 0);
  }
  return predicted > 0 && assessed > 0 ? assessed / predicted : 1;
}
