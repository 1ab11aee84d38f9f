import { categoryNames } from './categories.ts';
import { featureListVersion, featureNames } from './feature-list.ts';
import type { LabelledFeatures } from './feature-matrix.ts';

/** Chunks of one list of features as one: rows in the order given. */
export function joinFeatures(chunks: readonly LabelledFeatures[]): LabelledFeatures {
  const [only, second] = chunks;
  if (only && !second) return only;
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  function join<T extends Float32Array | Float64Array | Int32Array | Uint32Array>(
    into: T,
    of: (chunk: LabelledFeatures) => T | undefined,
  ): T {
    let at = 0;
    for (const chunk of chunks) {
      const part = of(chunk);
      if (!part) continue;
      into.set(part, at);
      at += part.length;
    }
    return into;
  }
  return {
    version: featureListVersion,
    names: featureNames,
    rows,
    values: join(new Float32Array(rows * featureNames.length), (chunk) => chunk.values),
    categoryNames,
    categories: categoryNames.map((_, column) => join(new Uint32Array(rows), (chunk) => chunk.categories[column])),
    declarationNumbers: chunks.flatMap((chunk) => chunk.declarationNumbers),
    itemNumbers: join(new Int32Array(rows), (chunk) => chunk.itemNumbers),
    registrationDays: join(new Int32Array(rows), (chunk) => chunk.registrationDays),
    customsValues: join(new Float64Array(rows), (chunk) => chunk.customsValues),
    labels: join(new Float32Array(rows), (chunk) => chunk.labels),
    additionalDuties: join(new Float64Array(rows), (chunk) => chunk.additionalDuties),
    examinedDays: join(new Int32Array(rows), (chunk) => chunk.examinedDays),
    selectionProbabilities: join(new Float32Array(rows), (chunk) => chunk.selectionProbabilities),
  };
}
