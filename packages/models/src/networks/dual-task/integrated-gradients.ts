import { grads, type Scalar, slice, sum, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { withinTidy } from '../../backend/within-tidy.ts';
import { leafAnswers } from '../tree-attention/leaf-answers.ts';
import { forward } from './forward.ts';
import { meanEmbedding } from './mean-embedding.ts';
import { type Architecture, embeds, type RawBatch } from './member.ts';
import { weightTensors } from './weights.ts';

/** Points on the way from the mean item to the item; the network is piecewise linear, so few are enough. */
const pathPoints = 2;

/** Gradients along the path times its length, for every encoded column and embedded number; and the logit of its start. */
export interface PathGradients {
  readonly base: number;
  /** rows × encoded width */
  readonly encoded: Float32Array;
  /** rows × (categories × embedding) */
  readonly embedded: Float32Array;
  /** Adds what a row's leaves said to the features that they ask about. */
  readonly shareLeaves: (row: number, into: (feature: number, amount: number) => void) => void;
}

/**
 * Integrated gradients (Sundararajan et al. 2017) of one member's logit from the mean training item to each row of a
 * batch, by the midpoint rule in the encoded space, where a category is its embedding.
 */
export function integratedGradients(network: Architecture, weights: Float32Array, batch: RawBatch): PathGradients {
  const { encoder, parts, settings } = network;
  const tablePart = parts.find(({ name }) => name === 'table');
  const table = weights.subarray(tablePart?.from ?? 0, tablePart?.to ?? 0);
  const width = batch.encoded.length / batch.rows;
  const start = Float32Array.from({ length: width }, (_, i) => encoder.base[i] ?? 0);
  const startEmbedded = meanEmbedding(network, table);
  const embedded = embeds(network) ? lookUp(table, batch.categoryRows, settings.embedding) : new Float32Array(0);
  const leaves = leafAnswers(network, weights, batch, embedded);
  const { leafSlopes, ...gradients } = withinTidy(() => {
    const named = weightTensors(parts, weights);
    const roads = [
      { rows: batch.encoded, start },
      ...(embedded.length ? [{ rows: embedded, start: startEmbedded }] : []),
      ...(leaves ? [{ rows: leaves.answer, start: leaves.mean }] : []),
    ];
    const run = (given: readonly Tensor[]) => {
      const [encoded, ...others] = given;
      if (!encoded) throw new TypeError('A path has encoded rows.');
      return forward(
        network,
        { encoded, embedded: embedded.length ? others[0] : undefined, attended: leaves ? others.at(-1) : undefined },
        named,
      );
    };
    const logits = (...given: Tensor[]): Scalar => sum(slice(run(given), [0, 0], [-1, 1]));
    const slopes = grads(logits)(roads.map((road) => path(road.rows, road.start, batch.rows)));
    const first = run(roads.map((road) => tensor(road.start, [1, road.start.length])));
    const slopesOf = (road: number) => slopes[road]?.dataSync() ?? [];
    return {
      leafSlopes: leaves ? meanSlopes(slopesOf(roads.length - 1), leaves.mean.length) : new Float32Array(0),
      base: first.dataSync()[0] ?? Number.NaN,
      encoded: alongPath(batch.encoded, start, slopesOf(0)),
      embedded: embedded.length ? alongPath(embedded, startEmbedded, slopesOf(1)) : embedded,
    };
  });
  const answers = leaves?.mean.length ?? 0;
  return {
    ...gradients,
    shareLeaves: (row, into) => leaves?.share(row, leafSlopes.subarray(row * answers, (row + 1) * answers), into),
  };
}

/** Mean over the points of each row's path: rows × width. */
function meanSlopes(slopes: ArrayLike<number>, width: number): Float32Array {
  const mean = new Float32Array(slopes.length / pathPoints);
  for (let i = 0; i < slopes.length; i++) {
    const row = Math.floor(i / (width * pathPoints));
    const at = row * width + (i % width);
    mean[at] = (mean[at] ?? 0) + (slopes[i] ?? 0) / pathPoints;
  }
  return mean;
}

function lookUp(table: Float32Array, rows: Int32Array, size: number): Float32Array {
  const found = new Float32Array(rows.length * size);
  for (const [i, row] of rows.entries()) found.set(table.subarray(row * size, (row + 1) * size), i * size);
  return found;
}

function path(rows: Float32Array, start: Float32Array, count: number): Tensor {
  const width = start.length;
  const points = new Float32Array(count * pathPoints * width);
  for (let row = 0, to = 0; row < count; row++) {
    for (let point = 0; point < pathPoints; point++) {
      const share = (point + 0.5) / pathPoints;
      for (let i = 0; i < width; i++, to++) {
        const origin = start[i] ?? 0;
        points[to] = origin + share * ((rows[row * width + i] ?? 0) - origin);
      }
    }
  }
  return tensor(points, [count * pathPoints, width]);
}

function alongPath(rows: Float32Array, start: Float32Array, slopes: ArrayLike<number>): Float32Array {
  const width = start.length;
  return rows.map((value, at) => {
    const column = at % width;
    const first = Math.floor(at / width) * pathPoints * width + column;
    let slope = 0;
    for (let point = 0; point < pathPoints; point++) slope += slopes[first + point * width] ?? 0;
    return ((value - (start[column] ?? 0)) * slope) / pathPoints;
  });
}
