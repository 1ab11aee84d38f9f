import { columnWidth } from '../../encode/encoder.ts';
import { type LeafAnswers, leafAnswerer } from '../tree-attention/leaf-answers.ts';
import { meanEmbedding } from './mean-embedding.ts';
import { type Architecture, embeds, type RawBatch, weightsOf } from './member.ts';
import { plainLayers } from './plain-layers.ts';

/** Points on the way from the mean item to the item; the network is piecewise linear, so few are enough. */
const pathPoints = 2;

/** Explains rows by one member. */
export interface PathGradients {
  /** Logit of the mean item, where every path starts. */
  readonly base: number;
  /**
   * Adds `share` of the contributions of each row to `into`: rows × (features, then categories).
   *
   * @returns the logit of each row
   */
  readonly explain: (batch: RawBatch, share: number, into: Float32Array) => Float64Array;
}

/**
 * Integrated gradients (Sundararajan et al. 2017) of a member's logit from the mean training item to each row, by the
 * midpoint rule in the encoded space, where a category is its embedding and leaves are what they answered. All roads meet
 * in the sums that enter the first hidden layer, and on the way these change evenly: so the slopes are taken there, once
 * a point, and carried back along each road once a row. Plain numbers: through tensors it took ten times as long.
 */
export function pathGradients(network: Architecture, weights: Float32Array): PathGradients {
  const layers = plainLayers(network, weights);
  const { width } = layers;
  const roads = linearRoads(network, weights, width);
  const first = Float64Array.from(roads.start);
  const base = layers.logit(first) + roads.startLogit;
  const sums = new Float64Array(width);
  const point = new Float64Array(width);
  const slopes = new Float64Array(width);

  function explain(batch: RawBatch, share: number, into: Float32Array): Float64Array {
    const logits = new Float64Array(batch.rows);
    const ready = roads.ready(batch);
    const columns = into.length / batch.rows;
    for (let row = 0; row < batch.rows; row++) {
      sums.set(first);
      const wide = ready.addSums(row, sums);
      logits[row] = layers.logit(sums) + roads.startLogit + wide;
      slopes.fill(0);
      for (let at = 0; at < pathPoints; at++) {
        const along = (at + 0.5) / pathPoints;
        for (let i = 0; i < width; i++) point[i] = (first[i] ?? 0) + along * ((sums[i] ?? 0) - (first[i] ?? 0));
        layers.addSlopes(point, share / pathPoints, slopes);
      }
      ready.carryBack(row, slopes, share, into.subarray(row * columns, (row + 1) * columns));
    }
    return logits;
  }

  return { base, explain };
}

/** What leads from a row to the sums of the first hidden layer, and straight to the logit; all of it linear. */
function linearRoads(network: Architecture, weights: Float32Array, width: number) {
  const { encoder, settings } = network;
  const size = settings.embedding;
  const input = weightsOf(network, weights, 'input');
  const stride = width + 2;
  const category = weightsOf(network, weights, 'category');
  const table = weightsOf(network, weights, 'table');
  const leafInput = weightsOf(network, weights, 'leafInput');
  const leaves = leafAnswerer(network, weights);
  const startEmbedded = meanEmbedding(network, table);
  const features = encoder.names.length;
  const featureOf = Int32Array.from(
    encoder.columns.flatMap((one) => new Array<number>(columnWidth(one)).fill(one.feature)),
  );
  const base = Float32Array.from(encoder.base);

  const start = Float64Array.from({ length: width }, (_, i) => weightsOf(network, weights, 'bias1')[i] ?? 0);
  let startLogit = weightsOf(network, weights, 'headBias')[0] ?? 0;
  for (let i = 0; i < base.length; i++) {
    addScaled(start, input, i * stride, base[i] ?? 0, width);
    startLogit += (base[i] ?? 0) * (input[i * stride + width] ?? 0);
  }
  for (let i = 0; i < startEmbedded.length; i++) addScaled(start, category, i * width, startEmbedded[i] ?? 0, width);
  for (const [i, answer] of (leaves?.mean ?? []).entries()) addScaled(start, leafInput, i * width, answer, width);

  function ready(batch: RawBatch) {
    const { encoded } = batch;
    const embedded = embeds(network) ? lookUp(table, batch.categoryRows, size) : new Float32Array(0);
    const answers = leaves?.answer(batch, embedded);
    const answerWidth = leaves?.mean.length ?? 0;
    const leafSlopes = new Float32Array(answerWidth);

    function addSums(row: number, sums: Float64Array): number {
      let straight = 0;
      for (let i = 0, at = row * base.length; i < base.length; i++, at++) {
        const way = (encoded[at] ?? 0) - (base[i] ?? 0);
        if (way === 0) continue;
        addScaled(sums, input, i * stride, way, width);
        straight += way * (input[i * stride + width] ?? 0);
      }
      for (let i = 0, at = row * startEmbedded.length; i < startEmbedded.length; i++, at++) {
        addScaled(sums, category, i * width, (embedded[at] ?? 0) - (startEmbedded[i] ?? 0), width);
      }
      for (let i = 0; i < answerWidth; i++) {
        const way = (answers?.answer[row * answerWidth + i] ?? 0) - (leaves?.mean[i] ?? 0);
        addScaled(sums, leafInput, i * width, way, width);
      }
      return straight;
    }

    function carryBack(row: number, slopes: Float64Array, share: number, into: Float32Array): void {
      for (let i = 0, at = row * base.length; i < base.length; i++, at++) {
        const way = (encoded[at] ?? 0) - (base[i] ?? 0);
        if (way === 0) continue;
        const slope = dot(slopes, input, i * stride, width) + share * (input[i * stride + width] ?? 0);
        const feature = featureOf[i] ?? 0;
        into[feature] = (into[feature] ?? 0) + way * slope;
      }
      for (let i = 0, at = row * startEmbedded.length; i < startEmbedded.length; i++, at++) {
        const place = features + Math.floor(i / size);
        const way = (embedded[at] ?? 0) - (startEmbedded[i] ?? 0);
        into[place] = (into[place] ?? 0) + way * dot(slopes, category, i * width, width);
      }
      if (!answers) return;
      for (let i = 0; i < answerWidth; i++) leafSlopes[i] = dot(slopes, leafInput, i * width, width);
      shareLeaves(answers, row, leafSlopes, into);
    }

    return { addSums, carryBack };
  }

  return { start, startLogit, ready };
}

function shareLeaves(answers: LeafAnswers, row: number, slopes: Float32Array, into: Float32Array): void {
  answers.share(row, slopes, (feature, amount) => {
    into[feature] = (into[feature] ?? 0) + amount;
  });
}

function addScaled(into: Float64Array, weights: Float32Array, from: number, factor: number, width: number): void {
  for (let i = 0; i < width; i++) into[i] = (into[i] ?? 0) + factor * (weights[from + i] ?? 0);
}

function dot(slopes: Float64Array, weights: Float32Array, from: number, width: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += (slopes[i] ?? 0) * (weights[from + i] ?? 0);
  return sum;
}

function lookUp(table: Float32Array, rows: Int32Array, size: number): Float32Array {
  const found = new Float32Array(rows.length * size);
  for (const [i, row] of rows.entries()) found.set(table.subarray(row * size, (row + 1) * size), i * size);
  return found;
}
