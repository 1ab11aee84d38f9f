import type { Encoder } from './encoder.ts';

/** Standard deviations beyond which a value says no more. */
const clip = 4;

/**
 * Writes one encoded row into `into` at `at` (`encoder.width` numbers). A value that is not known becomes its flag
 * where training knew such, else the training mean.
 *
 * @param values the feature matrix, row-major
 * @param from where the row starts in `values`
 */
export function encodeRow(encoder: Encoder, values: Float32Array, from: number, into: Float32Array, at: number): void {
  let to = at;
  for (const { feature, mean, deviation, edges, flag } of encoder.columns) {
    const value = values[from + feature] ?? Number.NaN;
    const pieces = edges.length > 1 ? edges.length - 1 : 0;
    const end = to + 1 + pieces + (flag ? 1 : 0);
    if (Number.isNaN(value)) {
      for (let i = to; i < end; i++) into[i] = flag ? 0 : (encoder.base[i - at] ?? 0);
      if (flag) into[end - 1] = 1;
    } else {
      const standard = (value - mean) / deviation;
      into[to] = Math.max(-clip, Math.min(clip, standard));
      writePieces(edges, pieces, value, into, to + 1);
      if (flag) into[end - 1] = 0;
    }
    to = end;
  }
}

function writePieces(edges: readonly number[], pieces: number, value: number, into: Float32Array, at: number): void {
  for (let piece = 0; piece < pieces; piece++) {
    const low = edges[piece] ?? 0;
    const high = edges[piece + 1] ?? 1;
    into[at + piece] = value >= high ? 1 : value <= low ? 0 : (value - low) / (high - low);
  }
}
