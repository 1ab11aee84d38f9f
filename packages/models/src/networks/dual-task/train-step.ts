import {
  customGrad,
  mul,
  type Scalar,
  scalar,
  type Tensor,
  tensor,
  tensor2d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { forward } from './forward.ts';
import { type BatchTargets, dualTaskLoss } from './loss.ts';
import { type Architecture, batchTensors, type RawBatch } from './member.ts';
import type { WeightTensors } from './weights.ts';

/** Loss of a batch, and its gradient by every weight in the flat layout, written into `gradients`. */
export function lossAndGradients(
  network: Architecture,
  weights: Float32Array,
  batch: RawBatch,
  targets: BatchTargets,
  mask: Float32Array | null,
  gradients: Float32Array,
): number {
  const { parts, settings } = network;
  return tidy(() => {
    const filled = parts.filter(({ from, to }) => to > from);
    const tensors = filled.map(({ from, to, shape }) => tensor(weights.subarray(from, to), [...shape]));
    const input = {
      ...batchTensors(batch),
      mask: mask ? tensor2d(mask, [batch.rows, mask.length / batch.rows]) : undefined,
    };
    const run = (...given: Tensor[]): Scalar => {
      const named: WeightTensors = Object.fromEntries(filled.map(({ name }, i) => [name, given[i]]));
      return lossOf(forward(network, input, named), targets, settings.dutyTask);
    };
    const { value, grads } = valueAndGrads(run)(tensors);
    for (const [i, { from }] of filled.entries()) gradients.set(grads[i]?.dataSync() ?? [], from);
    return value.dataSync()[0] ?? Number.NaN;
  });
}

/** The loss is worked out in plain numbers, two per row, and hands its slope back to the tape. */
function lossOf(outputs: Tensor, targets: BatchTargets, dutyTask: number): Scalar {
  const work = customGrad<Scalar>(() => {
    const { loss, slope } = dualTaskLoss(outputs.dataSync(), targets, dutyTask);
    return { value: scalar(loss), gradFunc: (dy) => mul(dy, tensor(slope, outputs.shape)) };
  });
  return work(outputs);
}
