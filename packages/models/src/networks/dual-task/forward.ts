import {
  add,
  gather,
  matMul,
  mul,
  relu,
  reshape,
  split,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { askLeaves } from '../tree-attention/ask-leaves.ts';
import type { Architecture } from './member.ts';
import type { WeightTensors } from './weights.ts';

/** A batch as it enters the network. */
export interface NetworkBatch {
  /** Encoded rows, rows × width. */
  readonly encoded: Tensor;
  /** Embedded categories, rows × (categories × embedding), or the table rows to look up; absent without categories. */
  readonly embedded?: Tensor | undefined;
  readonly categoryRows?: Tensor1D | undefined;
  /** Leaves of the forest, rows × trees; or what attention over them answered. Absent or empty without a forest. */
  readonly leafRows?: Int32Array | undefined;
  readonly attended?: Tensor | undefined;
  /** Zero or one over the kept share for each unit of the first hidden layer; in training only. */
  readonly mask?: Tensor | undefined;
}

/**
 * Runs the network: a straight linear road and two hidden layers, added up before the two heads. What attention over the
 * leaves of a forest answers, where there is one, enters the first hidden layer.
 *
 * @returns rows × 2: the logit of non-compliance, and the standardised log of the duty if non-compliant
 */
export function forward(network: Architecture, batch: NetworkBatch, weights: WeightTensors): Tensor {
  const { input, headBias, table, category, bias1, hidden, bias2, head } = weights;
  if (!input || !headBias) throw new TypeError('A network has input weights and a bias.');
  const projected: Tensor2D = matMul(batch.encoded, input);
  if (!bias1 || !hidden || !bias2 || !head) return add(projected, headBias);
  const deep = (input.shape[1] ?? 2) - 2;
  const [first, wide] = split(projected, [deep, 2], 1);
  if (!first || !wide) throw new TypeError('A product splits in two.');
  const embedded =
    batch.embedded ?? (batch.categoryRows && table ? lookUp(table, batch.categoryRows, batch.encoded) : null);
  const withCategories = embedded && category ? add(first, matMul(embedded, category)) : first;
  const attended = batch.attended ?? askLeaves(network, batch.leafRows, embedded, weights);
  const withLeaves =
    attended && weights.leafInput ? add(withCategories, matMul(attended, weights.leafInput)) : withCategories;
  const one = relu(add(withLeaves, bias1));
  const two = relu(add(matMul(batch.mask ? mul(one, batch.mask) : one, hidden), bias2));
  return add(add(matMul(two, head), wide), headBias);
}

function lookUp(table: Tensor, rows: Tensor1D, encoded: Tensor): Tensor {
  return reshape(gather(table, rows), [encoded.shape[0] ?? 0, -1]);
}
