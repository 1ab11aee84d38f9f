import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { withinTidy } from '../../backend/within-tidy.ts';
import { leafPaths } from '../../trees/forest/leaf-paths.ts';
import type { Architecture, RawBatch } from '../dual-task/member.ts';
import { weightTensors } from '../dual-task/weights.ts';
import { attention } from './attend-leaves.ts';
import { leafProjections } from './leaf-projections.ts';
import type { LeafForest } from './leaf-reader.ts';

/** What the leaves of rows answered, and how to share a slope by the answer out to the features that trees asked. */
export interface LeafAnswers {
  /** rows × (heads × values) */
  readonly answer: Float32Array;
  /** Answer of the mean item under even attention: where explanations start. */
  readonly mean: Float32Array;
  /**
   * Adds, for a row, each tree's part of `slopes · (answer − mean)` in even shares to the features on the way to its
   * leaf: a leaf is the rule "all of these".
   *
   * @param slopes one per number of the answer; `into` one per feature and category
   */
  share(row: number, slopes: Float32Array, into: (feature: number, amount: number) => void): void;
}

/**
 * Runs the attention over a batch so that its answer can be explained; null without a forest.
 *
 * @param embedded rows × (categories × embedding)
 */
export function leafAnswers(
  network: Architecture,
  weights: Float32Array,
  { rows, leafRows }: RawBatch,
  embedded: Float32Array,
): LeafAnswers | null {
  const { leaves, settings } = network;
  if (!leaves || !settings.leaves) return null;
  const { k, q, h, v } = withinTidy(() => {
    const categories = embedded.length ? tensor(embedded, [rows, embedded.length / rows]) : null;
    const projected = leafProjections(network, rows, categories, weightTensors(network.parts, weights));
    if (!projected) throw new TypeError('A network with a forest asks its leaves.');
    const numbers = (one: Tensor) => Float32Array.from(one.dataSync());
    const { keys, queries, heads, values } = projected;
    return { k: numbers(keys), q: numbers(queries), h: numbers(heads), v: numbers(values) };
  });
  const shape = { ...settings.leaves, rows, trees: leaves.forest.roots.length };
  const { weights: attended, answer } = attention(leafRows, shape, k, q, h, v);
  const width = shape.heads * shape.values;
  const mean = meanAnswer(leaves, v, width);
  const features = featuresOfLeaves(leaves, network.encoder.names.length);
  return {
    answer,
    mean,
    share: (row, slopes, into) => {
      for (let tree = 0; tree < shape.trees; tree++) {
        const leaf = leafRows[row * shape.trees + tree] ?? 0;
        let part = 0;
        for (let i = 0; i < width; i++) {
          const head = Math.floor(i / shape.values);
          const weight = attended[(row * shape.trees + tree) * shape.heads + head] ?? 0;
          part += (slopes[i] ?? 0) * weight * ((v[leaf * width + i] ?? 0) - (mean[i] ?? 0));
        }
        const asked = features[leaf] ?? [];
        for (const feature of asked) into(feature, part / asked.length);
      }
    },
  };
}

function meanAnswer({ forest }: LeafForest, values: Float32Array, width: number): Float32Array {
  const { firstLeaf, leafCover } = forest;
  const mean = new Float32Array(width);
  const trees = firstLeaf.length - 1;
  for (let tree = 0; tree < trees; tree++) {
    const [from, to] = [firstLeaf[tree] ?? 0, firstLeaf[tree + 1] ?? 0];
    const total = leafCover.subarray(from, to).reduce((sum, cover) => sum + cover, 0) || 1;
    for (let leaf = from; leaf < to; leaf++) {
      const share = (leafCover[leaf] ?? 0) / total / trees;
      for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + share * (values[leaf * width + i] ?? 0);
    }
  }
  return mean;
}

/** Features (categories after them) asked on the way to each leaf. */
function featuresOfLeaves({ columns, forest }: LeafForest, features: number): number[][] {
  const asked: number[][] = [];
  for (const { leaf, steps } of leafPaths(forest)) {
    asked[leaf] = steps.flatMap(({ column }) => {
      const own = columns[column];
      if (!own) return [];
      return own.kind === 'numeric' ? [own.feature] : [features + own.category];
    });
  }
  return asked;
}
