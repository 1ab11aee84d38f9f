import { plainProduct } from '../../backend/plain-product.ts';
import { leafPaths } from '../../trees/forest/leaf-paths.ts';
import { type Architecture, type RawBatch, weightsOf } from '../dual-task/member.ts';
import type { AttentionShape } from './attend-leaves.ts';
import { leafAttention } from './leaf-attention.ts';
import type { LeafForest } from './leaf-reader.ts';

/** What the leaves of rows answered, and how to share a slope by the answer out to the features that trees asked. */
export interface LeafAnswers {
  /** rows × (heads × values) */
  readonly answer: Float32Array;
  /**
   * Adds each tree's part of `share × slopes · (answer − mean)` in even shares to the features on the way to its leaf: a
   * leaf is the rule "all of these".
   *
   * @param slopes by the answer, rows × (heads × values)
   * @param into rows × `width`: the features, then the categories
   */
  share(slopes: Float32Array, share: number, into: Float32Array, width: number): void;
}

/** Asks the leaves of batches, so that what they answer can be explained. */
export interface LeafAnswerer {
  /** Answer of the mean item under even attention: where explanations start. */
  readonly mean: Float32Array;
  /** @param embedded rows × (categories × embedding) */
  answer(batch: RawBatch, embedded: Float32Array): LeafAnswers;
}

/** Lays out what the attention of a member needs, once for all batches; null without a forest. */
export function leafAnswerer(network: Architecture, weights: Float32Array): LeafAnswerer | null {
  const { leaves, settings } = network;
  if (!leaves || !settings.leaves) return null;
  const { embedding, keys, heads, values } = settings.leaves;
  const width = heads * values;
  const named = (name: Parameters<typeof weightsOf>[2]) => weightsOf(network, weights, name);
  const table = named('leafTable');
  const count = table.length / embedding;
  const k = plainProduct(table, named('leafKey'), count, embedding, keys);
  const v = plainProduct(table, named('leafValue'), count, embedding, width);
  const ask = questions(network, named('leafQuery'), named('leafBias'));
  const mean = meanAnswer(leaves, v, width);
  const ways = v.map((value, i) => value - (mean[i % width] ?? 0));
  const asked = featuresOfLeaves(leaves, network.encoder.names.length);
  const shape = { keys, heads, values, trees: leaves.forest.roots.length };
  const attend = leafAttention(shape, k, named('leafHeads'), v);
  return {
    mean,
    answer: ({ rows, leafRows }, embedded) => {
      const { weights: attended, answer } = attend(rows, leafRows, ask(rows, embedded));
      return { answer, share: sharer(shape, leafRows, attended, ways, asked) };
    },
  };
}

/** Queries of rows: the embeddings of the categories that ask, with their product, projected. */
function questions({ asking, settings, vocabulary }: Architecture, project: Float32Array, bias: Float32Array) {
  const size = settings.embedding;
  const [first, second] = asking;
  return (rows: number, embedded: Float32Array): Float32Array => {
    const asked = new Float32Array(rows * (project.length / bias.length));
    const width = asked.length / rows;
    for (let row = 0; row < rows && first !== undefined; row++) {
      const from = row * vocabulary.length * size;
      for (let i = 0; i < size; i++) {
        const one = embedded[from + first * size + i] ?? 0;
        asked[row * width + i] = one;
        if (second === undefined) continue;
        const other = embedded[from + second * size + i] ?? 0;
        asked[row * width + size + i] = other;
        asked[row * width + 2 * size + i] = one * other;
      }
    }
    const queries = plainProduct(asked, project, rows, width, bias.length);
    for (let i = 0; i < queries.length; i++) queries[i] = (queries[i] ?? 0) + (bias[i % bias.length] ?? 0);
    return queries;
  };
}

function sharer(
  { trees, heads, values }: Omit<AttentionShape, 'rows'>,
  leafRows: Int32Array,
  attended: Float32Array,
  ways: Float32Array,
  asked: AskedFeatures,
): LeafAnswers['share'] {
  const size = heads * values;
  return (slopes, share, into, width) => {
    for (let row = 0, tree = 0, at = 0; at < leafRows.length; at++) {
      const leaf = leafRows[at] ?? 0;
      const own = row * size;
      let part = 0;
      for (let head = 0, i = 0; head < heads; head++) {
        let said = 0;
        for (const end = i + values; i < end; i++) {
          said += (slopes[own + i] ?? 0) * (ways[leaf * size + i] ?? 0);
        }
        part += said * (attended[at * heads + head] ?? 0);
      }
      const from = asked.first[leaf] ?? 0;
      const to = asked.first[leaf + 1] ?? 0;
      const each = (share * part) / (to - from);
      for (let i = from; i < to; i++) {
        const place = row * width + (asked.features[i] ?? 0);
        into[place] = (into[place] ?? 0) + each;
      }
      tree += 1;
      if (tree === trees) {
        tree = 0;
        row += 1;
      }
    }
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

/** Features (categories after them) asked on the way to each leaf: those of leaf l lie from `first[l]` to `first[l + 1]`. */
interface AskedFeatures {
  readonly first: Int32Array;
  readonly features: Int32Array;
}

function featuresOfLeaves({ columns, forest }: LeafForest, features: number): AskedFeatures {
  const asked: number[][] = [];
  for (const { leaf, steps } of leafPaths(forest)) {
    asked[leaf] = steps.flatMap(({ column }) => {
      const own = columns[column];
      if (!own) return [];
      return own.kind === 'numeric' ? [own.feature] : [features + own.category];
    });
  }
  const first = new Int32Array(asked.length + 1);
  for (const [leaf, own] of asked.entries()) first[leaf + 1] = (first[leaf] ?? 0) + own.length;
  return { first, features: Int32Array.from(asked.flat()) };
}
