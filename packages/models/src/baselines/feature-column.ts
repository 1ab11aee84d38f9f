import { TidewaiterError } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';

/**
 * One feature of every row, by its name.
 *
 * @throws TidewaiterError `feature_list_mismatch` when the matrix has no such feature
 */
export function featureColumn({ names, rows, values, version }: FeatureMatrix, name: string): Float32Array {
  const column = names.indexOf(name);
  if (column < 0) {
    throw new TidewaiterError('feature_list_mismatch', `Feature list ${version} has no feature ${name}.`, {
      feature: name,
      version,
    });
  }
  return Float32Array.from({ length: rows }, (_, row) => values[row * names.length + column] ?? Number.NaN);
}
