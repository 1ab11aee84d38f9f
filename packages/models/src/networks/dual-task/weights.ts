import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { seededRandom } from '../../random/seeded-random.ts';
import type { DecayedPart } from '../adam.ts';
import type { DualTaskSettings } from './settings.ts';

/** Where one matrix lies in the flat array of a member's weights. */
export interface WeightPart {
  readonly name: WeightName;
  readonly shape: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

export const weightNames = [
  'input',
  'headBias',
  'table',
  'category',
  'bias1',
  'hidden',
  'bias2',
  'head',
  'leafTable',
  'leafKey',
  'leafQuery',
  'leafBias',
  'leafHeads',
  'leafValue',
  'leafInput',
] as const;
export type WeightName = (typeof weightNames)[number];
export type WeightTensors = Partial<Record<WeightName, Tensor>>;

/** What the layout follows from: columns of an encoded row, categories, and rows of the embedding table. */
export interface Inputs {
  readonly width: number;
  readonly categories: number;
  readonly tableRows: number;
  /** Leaves of the forest, and categories that ask for them. */
  readonly leaves: number;
  readonly asking: number;
}

/**
 * Lays out a member's weights. `input` serves the deep and the wide part in one product: its last two columns are the
 * straight road from a feature to the two heads.
 */
export function weightParts(settings: DualTaskSettings, inputs: Inputs): WeightPart[] {
  const [one, two] = settings.hidden ?? [0, 0];
  const embedded = settings.hidden ? settings.embedding * inputs.categories : 0;
  const shapes: Record<WeightName, readonly [number, number]> = {
    input: [Math.max(1, inputs.width), one + 2],
    headBias: [1, 2],
    table: [embedded ? inputs.tableRows : 0, settings.embedding],
    category: [embedded, one],
    bias1: [one ? 1 : 0, one],
    hidden: [one, two],
    bias2: [two ? 1 : 0, two],
    head: [two, 2],
    ...leafShapes(settings, inputs, one),
  };
  let from = 0;
  return weightNames.map((name) => {
    const shape = shapes[name];
    const part = { name, shape, from, to: from + shape[0] * shape[1] };
    from = part.to;
    return part;
  });
}

function leafShapes({ leaves, embedding }: DualTaskSettings, inputs: Inputs, into: number) {
  const count = into > 0 && leaves ? inputs.leaves : 0;
  const { embedding: width, keys, heads, values } = leaves ?? { embedding: 0, keys: 0, heads: 0, values: 0 };
  // The embeddings that ask, and their product.
  const query = embedding * (inputs.asking > 1 ? inputs.asking + 1 : inputs.asking);
  const shape = (rows: number, columns: number): readonly [number, number] => [count > 0 ? rows : 0, columns];
  return {
    leafTable: shape(count, width),
    leafKey: shape(width, keys),
    leafQuery: shape(query, keys),
    leafBias: shape(1, keys),
    leafHeads: shape(keys, heads),
    leafValue: shape(width, heads * values),
    leafInput: shape(heads * values, into),
  };
}

/** First weights: seeded normals scaled by fan-in (He) in the deep part, zero in the wide part, `bias` in the head. */
export function firstWeights(parts: readonly WeightPart[], seed: number, bias: number): Float32Array {
  const random = seededRandom(seed);
  const weights = new Float32Array(parts.at(-1)?.to ?? 0);
  for (const { name, shape, from, to } of parts) {
    if (name === 'headBias') weights[from] = bias;
    if (name.includes('ias')) continue;
    const scale =
      name === 'leafTable'
        ? 0.3
        : name === 'table'
          ? 0.05
          : Math.sqrt((name === 'head' ? 0.1 : 1) / Math.max(1, shape[0]));
    for (let i = from; i < to; i++) {
      const wide = name === 'input' && (i - from) % shape[1] >= shape[1] - 2;
      weights[i] = wide ? 0 : scale * random.normal();
    }
  }
  return weights;
}

/** Which weights shrink, and how much. */
export function decayedParts(parts: readonly WeightPart[], { decay }: DualTaskSettings): DecayedPart[] {
  const rate = (name: WeightName): number => {
    if (name.includes('ias')) return 0;
    if (name === 'table') return decay.embedding;
    if (name.startsWith('leaf')) return decay.leaves;
    return name === 'input' ? decay.wide : decay.deep;
  };
  return parts.map(({ name, from, to }) => ({ from, to, decay: rate(name) }));
}

/** The weights as tensors, for use inside a `tidy`. */
export function weightTensors(parts: readonly WeightPart[], weights: Float32Array): WeightTensors {
  const filled = parts.filter(({ from, to }) => to > from);
  return Object.fromEntries(
    filled.map(({ name, shape, from, to }) => [name, tensor(weights.subarray(from, to), [...shape])]),
  );
}
