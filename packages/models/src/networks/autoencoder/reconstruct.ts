import {
  add,
  matMul,
  mul,
  type Scalar,
  scalar,
  square,
  sub,
  sum,
  type Tensor,
  tanh,
  tensor,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { withinTidy } from '../../backend/within-tidy.ts';
import { type Layer, layerTensors } from './weights.ts';

/** What the network makes of rows after the narrow passage: rows × width. */
function reconstruct(rows: Tensor, layers: readonly Tensor[]): Tensor {
  let through = rows;
  for (let i = 0; i + 1 < layers.length; i += 2) {
    const [matrix, bias] = [layers[i], layers[i + 1]];
    if (!matrix || !bias) throw new TypeError('A layer has a matrix and a bias.');
    through = add(matMul(through, matrix), bias);
    if (i + 2 < layers.length) through = tanh(through);
  }
  return through;
}

/** Squared error of every number of some encoded rows: rows × width. */
export function reconstructionErrors(
  layers: readonly Layer[],
  weights: Float32Array,
  encoded: Float32Array,
): Float32Array {
  const width = layers[0]?.inputs ?? 1;
  return withinTidy(() => {
    const rows = tensor(encoded, [encoded.length / width, width]);
    return Float32Array.from(square(sub(rows, reconstruct(rows, layerTensors(layers, weights)))).dataSync());
  });
}

/**
 * Mean squared error of a batch and its gradient by every weight, written into `gradients`.
 *
 * @param noisy the rows as they enter, some numbers of which were taken away; what is to come out is `encoded`
 */
export function errorAndGradients(
  layers: readonly Layer[],
  weights: Float32Array,
  encoded: Float32Array,
  noisy: Float32Array,
  gradients: Float32Array,
): number {
  const width = layers[0]?.inputs ?? 1;
  const rows = encoded.length / width;
  return tidy(() => {
    const wanted = tensor(encoded, [rows, width]);
    const given = tensor(noisy, [rows, width]);
    const share = scalar(1 / rows);
    const error = (...tensors: Tensor[]): Scalar => mul(sum(square(sub(wanted, reconstruct(given, tensors)))), share);
    const { value, grads } = valueAndGrads(error)(layerTensors(layers, weights));
    layers.forEach(({ from, biasFrom }, i) => {
      gradients.set(grads[2 * i]?.dataSync() ?? [], from);
      gradients.set(grads[2 * i + 1]?.dataSync() ?? [], biasFrom);
    });
    return value.dataSync()[0] ?? Number.NaN;
  });
}
