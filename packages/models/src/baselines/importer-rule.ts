import type { Scorer } from '../model.ts';
import { featureColumn } from './feature-column.ts';

/**
 * Ranks by the importer's past rate of non-compliance, as administrations do by habit. An importer without a past gets
 * `prior`.
 *
 * @param rateFeature name of the feature that holds the rate, 0 to 1
 */
export function importerRule(rateFeature: string, prior: number): Scorer {
  return {
    kind: 'importer_rule',
    score: async (matrix) => {
      const rate = featureColumn(matrix, rateFeature);
      const probability = rate.map((value) => (Number.isNaN(value) ? prior : Math.max(0, Math.min(1, value))));
      return { probability, expectedDuty: probability };
    },
  };
}
