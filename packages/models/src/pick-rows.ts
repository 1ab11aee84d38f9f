import type { FeatureMatrix } from '@tidewaiter/features';

/** The given rows of a matrix, copied side by side in their order. */
export function pickRows(matrix: FeatureMatrix, rows: ArrayLike<number>): FeatureMatrix {
  const width = matrix.names.length;
  const values = new Float32Array(rows.length * width);
  const categories = matrix.categories.map(() => new Uint32Array(rows.length));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    values.set(matrix.values.subarray(row * width, (row + 1) * width), i * width);
    for (const [at, column] of categories.entries()) column[i] = matrix.categories[at]?.[row] ?? 0;
  }
  const { version, names, categoryNames } = matrix;
  return { version, names, rows: rows.length, values, categoryNames, categories };
}
