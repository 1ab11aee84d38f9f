import { grads, type Scalar, slice, sum, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { forward } from './forward.ts';
import { meanEmbedding } from './mean-embedding.ts';
import { type Architecture, embeds, type RawBatch } from './member.ts';
import { weightTensors } from './weights.ts';

/** Points on the way from the mean item to the item; the network is piecewise linear, so few are enough. */
const pathPoints = 8;

/** Gradients along the path times its length, for every encoded column and embedded number; and the logit of its start. */
export interface PathGradients {
  readonly base: number;
  /** rows × encoded width */
  readonly encoded: Float32Array;
  /** rows × (categories × embedding) */
  readonly embedded: Float32Array;
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
  return tidy(() => {
    const named = weightTensors(parts, weights);
    const run = (rows: Tensor, categories: Tensor | undefined) =>
      forward({ encoded: rows, embedded: categories }, named);
    const logits = (...[rows, categories]: Tensor[]): Scalar => {
      if (!rows) throw new TypeError('A path has encoded rows.');
      return sum(slice(run(rows, categories), [0, 0], [-1, 1]));
    };
    const points = [
      path(batch.encoded, start, batch.rows),
      ...(embedded.length ? [path(embedded, startEmbedded, batch.rows)] : []),
    ];
    const slopes = grads(logits)(points);
    const first = run(
      tensor(start, [1, width]),
      embedded.length ? tensor(startEmbedded, [1, startEmbedded.length]) : undefined,
    );
    return {
      base: first.dataSync()[0] ?? Number.NaN,
      encoded: alongPath(batch.encoded, start, slopes[0]?.dataSync() ?? []),
      embedded: alongPath(embedded, startEmbedded, slopes[1]?.dataSync() ?? []),
    };
  });
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
