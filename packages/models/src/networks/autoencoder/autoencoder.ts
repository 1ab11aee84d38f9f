import { setImmediate } from 'node:timers/promises';
import { TidewaiterError } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { bytesToFloats, floatsToBytes } from '../../artefact/float-bytes.ts';
import { pack } from '../../artefact/pack.ts';
import { unpack } from '../../artefact/unpack.ts';
import { startBackend } from '../../backend/start-backend.ts';
import { logistic } from '../../calibrate/logit.ts';
import { encoderSchema } from '../../encode/encoder.ts';
import { fitEncoder } from '../../encode/fit-encoder.ts';
import { requireSameFeatures } from '../../encode/require-same-features.ts';
import type { Model, ModelKind, RefitOptions } from '../../model.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import { shuffle } from '../../random/shuffle.ts';
import type { TrainingData } from '../../training-data.ts';
import { adam } from '../adam.ts';
import { oddities } from './oddities.ts';
import { errorAndGradients } from './reconstruct.ts';
import { firstWeights, layersOf } from './weights.ts';

const settings = { hidden: 48, narrow: 12, batch: 256, epochs: 8, learningRate: 2e-3, takenAway: 0.1, most: 100_000 };

/** Share of items that look odd enough to be worth a look: where the scale from error to chance is pinned. */
const oddShare = 0.05;

const headerSchema = z.object({
  kind: z.string(),
  encoder: encoderSchema,
  /** Mean error of each encoded column, and mean and spread of their capped sum over a row. */
  columnError: z.array(z.number()),
  error: z.object({ mean: z.number(), deviation: z.number().positive() }),
  notes: z.array(z.string()),
});
type Header = z.infer<typeof headerSchema>;

/**
 * An anomaly score that needs no label, for an administration's first weeks: a denoising autoencoder in TensorFlow.js
 * (Vincent et al. 2008) learns how the features of items go together; what it cannot bring back through a narrow
 * passage is out of the ordinary. Its "probability" ranks and is none; labels and duties take no part.
 */
export function autoencoder(kind = 'autoencoder'): ModelKind {
  return {
    kind,
    train: (data, options) => train(kind, data, options),
    load: async (bytes) => {
      await startBackend();
      const { header, block } = unpack(bytes, headerSchema);
      return model(header, bytesToFloats(block('weights')));
    },
  };
}

async function train(kind: string, { matrix }: TrainingData, options: RefitOptions): Promise<Model> {
  await startBackend();
  const encoder = fitEncoder(matrix, false);
  const random = seededRandom(options.seed);
  const layers = layersOf(encoder.width, settings.hidden, settings.narrow);
  const weights = firstWeights(layers, options.seed);
  const gradients = new Float32Array(weights.length);
  const step = adam([{ from: 0, to: weights.length, decay: 0.01 }], weights.length);
  const plain = oddities({ encoder, layers, weights, columnError: new Float64Array(encoder.width).fill(1) });
  const order = Uint32Array.from({ length: matrix.rows }, (_, row) => row);
  shuffle(order, random);
  const used = order.slice(0, settings.most);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(used, random);
    let loss = 0;
    for (let from = 0; from < used.length; from += settings.batch) {
      await setImmediate();
      if (options.signal?.aborted) throw new TidewaiterError('cancelled', 'Training was cancelled.');
      const encoded = plain.rows(matrix, used.subarray(from, from + settings.batch));
      const noisy = encoded.map((value, i) =>
        random.uniform() < settings.takenAway ? (encoder.base[i % encoder.width] ?? 0) : value,
      );
      const error = errorAndGradients(layers, weights, encoded, noisy, gradients);
      if (!Number.isFinite(error)) {
        throw new TidewaiterError('training_diverged', `Training left the range of numbers in epoch ${epoch}.`, {
          epoch,
        });
      }
      step(weights, gradients, settings.learningRate);
      loss += error / Math.ceil(used.length / settings.batch);
    }
    options.onProgress?.({ epoch, epochs: settings.epochs, loss });
  }
  const columnError = plain.meanErrors(matrix, used);
  const error = oddities({ encoder, layers, weights, columnError }).spread(matrix, used);
  return model({ kind, encoder, columnError: [...columnError], error, notes: [] }, weights);
}

function model(header: Header, weights: Float32Array): Model {
  const { kind, encoder, error, notes } = header;
  const layers = layersOf(encoder.width, settings.hidden, settings.narrow);
  const odd = oddities({ encoder, layers, weights, columnError: Float64Array.from(header.columnError) });
  const base = Math.log(oddShare / (1 - oddShare)) - 2;
  const logitOf = (sum: number) => base + (sum - error.mean) / error.deviation;
  return {
    kind,
    features: encoder,
    notes,
    score: async (matrix) => {
      requireSameFeatures(encoder, matrix);
      const sums = await odd.sums(matrix);
      const probability = Float32Array.from(sums, (sum) => logistic(logitOf(sum)));
      return { probability, expectedDuty: probability.slice() };
    },
    explain: async (matrix: FeatureMatrix, rows) => {
      requireSameFeatures(encoder, matrix);
      const features = [...matrix.names, ...matrix.categoryNames];
      const contributions = odd.perFeature(matrix, rows, features.length);
      const scaled = contributions.map((own) => own / error.deviation);
      return { features, contributions: scaled, base: logitOf(0) };
    },
    refit: (data, options) => train(kind, data, options),
    save: () => pack({ ...header }, { weights: floatsToBytes(weights) }),
  };
}
