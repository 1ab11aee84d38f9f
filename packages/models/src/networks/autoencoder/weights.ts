import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { seededRandom } from '../../random/seeded-random.ts';

/** Widths of a layer, and where its matrix and its bias lie in the flat array of weights. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly from: number;
  readonly biasFrom: number;
  readonly to: number;
}

/** Lays out an autoencoder: down to `hidden` and `narrow` numbers and up again. */
export function layersOf(width: number, hidden: number, narrow: number): Layer[] {
  const widths = [width, hidden, narrow, hidden, width];
  let from = 0;
  return widths.slice(1).map((outputs, i) => {
    const inputs = widths[i] ?? 0;
    const biasFrom = from + inputs * outputs;
    const layer = { inputs, outputs, from, biasFrom, to: biasFrom + outputs };
    from = layer.to;
    return layer;
  });
}

/** Seeded normals scaled by fan-in, biases zero. */
export function firstWeights(layers: readonly Layer[], seed: number): Float32Array {
  const random = seededRandom(seed);
  const weights = new Float32Array(layers.at(-1)?.to ?? 0);
  for (const { inputs, from, biasFrom } of layers) {
    for (let i = from; i < biasFrom; i++) weights[i] = random.normal() / Math.sqrt(inputs);
  }
  return weights;
}

/** Matrix and bias of every layer as tensors, for use inside a `tidy`. */
export function layerTensors(layers: readonly Layer[], weights: Float32Array): Tensor[] {
  return layers.flatMap(({ inputs, outputs, from, biasFrom, to }) => [
    tensor(weights.subarray(from, biasFrom), [inputs, outputs]),
    tensor(weights.subarray(biasFrom, to), [1, outputs]),
  ]);
}
