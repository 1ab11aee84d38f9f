/** Rows of a slice, `from` to `to` (exclusive). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The three slices of a training window, in the order of time. */
export interface WindowSplit {
  readonly train: RowRange;
  readonly validation: RowRange;
  readonly calibration: RowRange;
}

/**
 * Splits rows sorted by day into train, validation (early stopping) and calibration: about 80, 10 and 10 % of the
 * rows. A day stays whole, unless there are too few days for three slices; then rows are split as they come.
 */
export function splitByDay(days: Int32Array): WindowSplit {
  const rows = days.length;
  const first = dayStart(days, Math.floor(rows * 0.8));
  const second = dayStart(days, Math.floor(rows * 0.9));
  const even = first < rows * 0.5 || second - first < rows * 0.03 || rows - second < rows * 0.03;
  const [a, b] = even ? [Math.floor(rows * 0.8), Math.floor(rows * 0.9)] : [first, second];
  return { train: { from: 0, to: a }, validation: { from: a, to: b }, calibration: { from: b, to: rows } };
}

/** First row of the day that row `at` belongs to. */
function dayStart(days: Int32Array, at: number): number {
  let row = at;
  while (row > 0 && days[row - 1] === days[at]) row--;
  return row;
}
