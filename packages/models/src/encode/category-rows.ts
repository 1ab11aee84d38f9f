import type { FeatureMatrix } from '@tidewaiter/features';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Makes the look-up from a matrix row to its rows of the embedding table.
 *
 * @returns a function that writes one table row per category into `into` at `at`
 */
export function categoryRows(
  vocabulary: Vocabulary,
): (matrix: FeatureMatrix, row: number, into: Int32Array, at: number) => void {
  let start = 0;
  const tables = vocabulary.map(({ hashes }) => {
    const unknown = start;
    start += 1 + hashes.length;
    return { unknown, rows: new Map(hashes.map((hash, i) => [hash, unknown + 1 + i])) };
  });
  return (matrix, row, into, at) => {
    for (let category = 0; category < tables.length; category++) {
      const table = tables[category];
      if (table) into[at + category] = table.rows.get(matrix.categories[category]?.[row] ?? 0) ?? table.unknown;
    }
  };
}
