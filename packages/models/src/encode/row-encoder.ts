import { columnWidth, type Encoder } from './encoder.ts';

/** Standard deviations beyond which a value says no more. */
const clip = 4;

/** Writes one encoded row, all `encoder.width` numbers of it, into `into` at `at`. */
export type EncodeRow = (values: Float32Array, from: number, into: Float32Array, at: number) => void;

/**
 * Lays an encoder out in flat arrays, for speed. A value that is not known becomes its flag where training knew such,
 * else the training mean.
 *
 * @returns a function of the feature matrix (row-major), where the row starts in it, and where to write
 */
export function rowEncoder(encoder: Encoder): EncodeRow {
  const { columns } = encoder;
  const count = columns.length;
  const features = Int32Array.from(columns, ({ feature }) => feature);
  const means = Float64Array.from(columns, ({ mean }) => mean);
  const scales = Float64Array.from(columns, ({ deviation }) => 1 / deviation);
  const widths = Int32Array.from(columns, columnWidth);
  const flags = Uint8Array.from(columns, ({ flag }) => Number(flag));
  const base = Float32Array.from(encoder.base);
  const edgeStarts = new Int32Array(count);
  const edges: number[] = [];
  for (const [column, own] of columns.entries()) {
    edgeStarts[column] = edges.length;
    edges.push(...own.edges);
  }
  const allEdges = Float64Array.from(edges);
  return (values, from, into, at) => {
    let to = at;
    for (let column = 0; column < count; column++) {
      const value = values[from + (features[column] ?? 0)] ?? Number.NaN;
      const flag = flags[column] ?? 0;
      const end = to + (widths[column] ?? 0);
      if (Number.isNaN(value)) {
        if (flag) {
          into.fill(0, to, end - 1);
          into[end - 1] = 1;
        } else for (let i = to; i < end; i++) into[i] = base[i - at] ?? 0;
        to = end;
        continue;
      }
      into[to] = Math.max(-clip, Math.min(clip, (value - (means[column] ?? 0)) * (scales[column] ?? 0)));
      let edge = edgeStarts[column] ?? 0;
      for (let piece = to + 1; piece < end - flag; piece++, edge++) {
        const low = allEdges[edge] ?? 0;
        const high = allEdges[edge + 1] ?? 1;
        into[piece] = value >= high ? 1 : value <= low ? 0 : (value - low) / (high - low);
      }
      if (flag) into[end - 1] = 0;
      to = end;
    }
  };
}
