/** Where the histograms of a leaf lie and which rows fill them. */
export interface HistogramRange {
  readonly from: number;
  readonly to: number;
  /** First number of the leaf's histogram. */
  readonly base: number;
}

/**
 * Adds the slopes and bends of rows to the histograms of four columns at once, so that a row and its derivatives are
 * read once for all four. A column given twice is counted twice.
 *
 * @param columns four columns; `starts` where each begins in a histogram
 */
export function addToHistogram(
  { from, to, base }: HistogramRange,
  { order, gradients, histograms }: { order: Int32Array; gradients: Float32Array; histograms: Float64Array },
  codes: Uint8Array,
  rows: number,
  columns: readonly [number, number, number, number],
  starts: readonly [number, number, number, number],
): void {
  const [a, b, c, d] = [columns[0] * rows, columns[1] * rows, columns[2] * rows, columns[3] * rows];
  const [startA, startB] = [base + 2 * starts[0], base + 2 * starts[1]];
  const [startC, startD] = [base + 2 * starts[2], base + 2 * starts[3]];
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    const slope = gradients[2 * row] ?? 0;
    const bend = gradients[2 * row + 1] ?? 0;
    const atA = startA + 2 * (codes[a + row] ?? 0);
    histograms[atA] = (histograms[atA] ?? 0) + slope;
    histograms[atA + 1] = (histograms[atA + 1] ?? 0) + bend;
    const atB = startB + 2 * (codes[b + row] ?? 0);
    histograms[atB] = (histograms[atB] ?? 0) + slope;
    histograms[atB + 1] = (histograms[atB + 1] ?? 0) + bend;
    const atC = startC + 2 * (codes[c + row] ?? 0);
    histograms[atC] = (histograms[atC] ?? 0) + slope;
    histograms[atC + 1] = (histograms[atC + 1] ?? 0) + bend;
    const atD = startD + 2 * (codes[d + row] ?? 0);
    histograms[atD] = (histograms[atD] ?? 0) + slope;
    histograms[atD + 1] = (histograms[atD + 1] ?? 0) + bend;
  }
}

/** The same for one column. */
export function addColumnToHistogram(
  { from, to, base }: HistogramRange,
  { order, gradients, histograms }: { order: Int32Array; gradients: Float32Array; histograms: Float64Array },
  codes: Uint8Array,
  rows: number,
  column: number,
  start: number,
): void {
  const first = base + 2 * start;
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    const at = first + 2 * (codes[column * rows + row] ?? 0);
    histograms[at] = (histograms[at] ?? 0) + (gradients[2 * row] ?? 0);
    histograms[at + 1] = (histograms[at + 1] ?? 0) + (gradients[2 * row + 1] ?? 0);
  }
}
