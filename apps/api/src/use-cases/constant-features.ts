import type { FeatureMatrix } from '@tidewaiter/features';

/** Features with one and the same value (or none) in every row: a model learns nothing from them. */
export function constantFeatures({ names, values, rows }: FeatureMatrix): string[] {
  const width = names.length;
  return names.filter((_, column) => {
    const first = values[column];
    for (let row = 1; row < rows; row++) if (!Object.is(values[row * width + column], first)) return false;
    return true;
  });
}
