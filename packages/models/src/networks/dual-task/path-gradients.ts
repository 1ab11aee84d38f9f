import { columnWidth } from '../../encode/encoder.ts';
import { leafAnswerer } from '../tree-attention/leaf-answers.ts';
import { embeddedRows } from './embedded-rows.ts';
import { meanEmbedding } from './mean-embedding.ts';
import { type Architecture, type RawBatch, weightsOf } from './member.ts';
import { type Entering, slopesAlong } from './slopes-along.ts';

/** Explains rows by one member. */
export interface PathGradients {
  /** Logit of the mean item, where every path starts. */
  readonly base: number;
  /**
   * Adds `share` of the contributions of each row to `into`: rows × (features, then categories).
   *
   * @returns the logit of each row
   */
  readonly explain: (batch: RawBatch, share: number, into: Float32Array) => Float32Array;
}

/**
 * Integrated gradients (Sundararajan et al. 2017) of a member's logit from the mean training item to each row, by the
 * midpoint rule in the encoded space, where a category is its embedding and leaves are what they answered. All roads meet
 * in the sums that enter the first hidden layer, and on the way these change evenly: so the slopes are taken there, once
 * a point, and carried back along each road once a row.
 */
export function pathGradients(network: Architecture, weights: Float32Array): PathGradients {
  const { encoder, settings } = network;
  const table = weightsOf(network, weights, 'table');
  const leaves = leafAnswerer(network, weights);
  const mean: Entering = {
    rows: 1,
    encoded: Float32Array.from(encoder.base),
    embedded: meanEmbedding(network, table),
    answer: leaves?.mean ?? new Float32Array(0),
  };
  const features = encoder.names.length;
  const featureOf = Int32Array.from(
    encoder.columns.flatMap((one) => new Array<number>(columnWidth(one)).fill(one.feature)),
  );
  const categoryOf = Int32Array.from(mean.embedded, (_, i) => features + Math.floor(i / settings.embedding));
  const along = slopesAlong(network, weights, mean);

  function explain(batch: RawBatch, share: number, into: Float32Array): Float32Array {
    const { rows, encoded } = batch;
    const embedded = embeddedRows(network, table, batch.categoryRows);
    const answers = leaves?.answer(batch, embedded);
    const given = { rows, encoded, embedded, answer: answers?.answer ?? mean.answer };
    const { logits, ...slopes } = along.to(given);
    const width = into.length / rows;
    addWays(encoded, mean.encoded, slopes.encoded, share, featureOf, into, width);
    addWays(embedded, mean.embedded, slopes.embedded, share, categoryOf, into, width);
    answers?.share(slopes.answer, share, into, width);
    return logits;
  }

  return { base: along.base, explain };
}

/** Adds what each number did: how far it is from the mean item's, times its slope. */
function addWays(
  numbers: Float32Array,
  mean: Float32Array,
  slopes: Float32Array,
  share: number,
  placeOf: Int32Array,
  into: Float32Array,
  width: number,
): void {
  const count = placeOf.length;
  for (let start = 0, row = 0; start < slopes.length; start += count, row += width) {
    for (let i = 0; i < count; i++) {
      const place = row + (placeOf[i] ?? 0);
      const way = (numbers[start + i] ?? 0) - (mean[i] ?? 0);
      into[place] = (into[place] ?? 0) + share * way * (slopes[start + i] ?? 0);
    }
  }
}
