import type { LabelledFeatures } from '@tidewaiter/features';
import { pickRows } from '@tidewaiter/models';

/** The given rows of features, with what identifies them and what is known of them, in their order. */
export function pickLabelledRows(features: LabelledFeatures, rows: readonly number[]): LabelledFeatures {
  const pick = (values: ArrayLike<number>) => rows.map((row) => values[row] ?? Number.NaN);
  return {
    ...pickRows(features, rows),
    declarationNumbers: rows.map((row) => features.declarationNumbers[row] ?? ''),
    itemNumbers: Int32Array.from(pick(features.itemNumbers)),
    registrationDays: Int32Array.from(pick(features.registrationDays)),
    customsValues: Float64Array.from(pick(features.customsValues)),
    labels: Float32Array.from(pick(features.labels)),
    additionalDuties: Float64Array.from(pick(features.additionalDuties)),
    examinedDays: Int32Array.from(pick(features.examinedDays)),
    selectionProbabilities: Float32Array.from(pick(features.selectionProbabilities)),
  };
}
