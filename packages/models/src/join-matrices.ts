import { type FeatureMatrix, featureListVersion } from '@tidewaiter/features';

/** The rows of matrices of one feature list, one after the other; an empty matrix where there are none. */
export function joinMatrices(matrices: readonly FeatureMatrix[]): FeatureMatrix {
  const [first] = matrices;
  const { version, names, categoryNames } = first ?? { version: featureListVersion, names: [], categoryNames: [] };
  const rows = matrices.reduce((sum, matrix) => sum + matrix.rows, 0);
  const values = new Float32Array(rows * names.length);
  const categories = categoryNames.map(() => new Uint32Array(rows));
  let at = 0;
  for (const matrix of matrices) {
    values.set(matrix.values, at * names.length);
    for (const [place, column] of categories.entries()) column.set(matrix.categories[place] ?? [], at);
    at += matrix.rows;
  }
  return { version, names, rows, values, categoryNames, categories };
}
