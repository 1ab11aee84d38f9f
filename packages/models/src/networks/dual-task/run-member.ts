import { tensor } from '@tensorflow/tfjs-core';
import { withinTidy } from '../../backend/within-tidy.ts';
import { leafAnswerer } from '../tree-attention/leaf-answers.ts';
import { embeddedRows } from './embedded-rows.ts';
import { forward } from './forward.ts';
import { type Architecture, type RawBatch, weightsOf } from './member.ts';
import { weightTensors } from './weights.ts';

/** Runs one member over a batch: rows × 2, as `forward`. */
export type RunMember = (batch: RawBatch) => Float32Array;

/** Lays out what a member needs for many batches: embeddings and leaves are looked up in plain numbers. */
export function memberRunner(network: Architecture, weights: Float32Array): RunMember {
  const parts = network.parts.filter(({ name }) => name === 'leafInput' || !/^leaf|^table$/.test(name));
  const table = weightsOf(network, weights, 'table');
  const leaves = leafAnswerer(network, weights);
  return (batch) => {
    const embedded = embeddedRows(network, table, batch.categoryRows);
    const attended = leaves?.answer(batch, embedded).answer;
    const sideBySide = (numbers: Float32Array) => tensor(numbers, [batch.rows, numbers.length / batch.rows]);
    return withinTidy(() => {
      const given = {
        encoded: sideBySide(batch.encoded),
        embedded: embedded.length > 0 ? sideBySide(embedded) : undefined,
        attended: attended && sideBySide(attended),
      };
      return Float32Array.from(forward(network, given, weightTensors(parts, weights)).dataSync());
    });
  };
}
