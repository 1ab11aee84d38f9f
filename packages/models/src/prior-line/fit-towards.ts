/** A line in some terms: its constant, its weights, and the mean of each term where it was fitted. */
export interface Line {
  readonly constant: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
}

export interface Believed {
  readonly mean: number;
  readonly deviation: number;
}

export interface LineData {
  /** Row-major, rows × terms. */
  readonly terms: Float64Array;
  readonly rows: number;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** How the mean of a target follows from the sum of a line, and how its error counts. */
interface Link {
  readonly mean: (sum: number) => number;
  readonly bend: (mean: number) => number;
}

export const logisticLink: Link = { mean: (sum) => 1 / (1 + Math.exp(-sum)), bend: (mean) => mean * (1 - mean) };
/** Errors of the log of an amount, of a standard deviation of about one. */
export const identityLink: Link = { mean: (sum) => sum, bend: () => 1 };

const steps = 30;
/** What the constant is held by: nearly nothing. */
const looseness = 0.05;

/**
 * The most probable line under normal beliefs about its weights (maximum a posteriori, by Newton's method): few rows leave
 * the weights where they are believed, many take them where the rows say. Terms are centred, so that the constant is the
 * overall level.
 *
 * @param start the constant to begin from
 */
export function fitTowards(data: LineData, believed: readonly Believed[], link: Link, start: number): Line {
  const width = believed.length;
  const means = meansOf(data, width);
  let beta = [start, ...believed.map(({ mean }) => mean)];
  const towards = beta;
  const pull = [looseness, ...believed.map(({ deviation }) => 1 / deviation ** 2)];
  const row = new Float64Array(width + 1);
  for (let step = 0; step < steps; step++) {
    const slope = beta.map((value, at) => (pull[at] ?? 0) * ((towards[at] ?? 0) - value));
    const bend = pull.map((own, at) => pull.map((_, other) => (other === at ? own : 0)));
    for (let i = 0; i < data.rows; i++) {
      row[0] = 1;
      for (let at = 0; at < width; at++) row[at + 1] = (data.terms[i * width + at] ?? 0) - (means[at] ?? 0);
      const mean = link.mean(row.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0));
      const weight = data.weights[i] ?? 0;
      const miss = weight * ((data.targets[i] ?? 0) - mean);
      const curve = weight * link.bend(mean);
      for (let at = 0; at <= width; at++) {
        slope[at] = (slope[at] ?? 0) + miss * (row[at] ?? 0);
        const line = bend[at] ?? [];
        for (let other = 0; other <= width; other++)
          line[other] = (line[other] ?? 0) + curve * (row[at] ?? 0) * (row[other] ?? 0);
      }
    }
    const move = solve(bend, slope);
    beta = beta.map((value, at) => value + Math.max(-1, Math.min(1, move[at] ?? 0)));
    if (Math.max(...move.map(Math.abs)) < 1e-7) break;
  }
  const [constant = start, ...weights] = beta;
  return { constant, weights, means };
}

function meansOf({ terms, rows, weights }: LineData, width: number): number[] {
  let all = 0;
  for (let i = 0; i < rows; i++) all += weights[i] ?? 0;
  return Array.from({ length: width }, (_, at) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += (weights[i] ?? 0) * (terms[i * width + at] ?? 0);
    return all > 0 ? sum / all : 0;
  });
}

/** Solves a small positive definite system, by elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let other = at; other < size; other++) {
      if (Math.abs(rows[other]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = other;
    }
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    const pivot = rows[at] ?? [];
    for (const [other, line] of rows.entries()) {
      if (other === at) continue;
      const factor = (line[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column <= size; column++)
        line[column] = (line[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
