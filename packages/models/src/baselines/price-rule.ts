import type { Scorer } from '../model.ts';
import { featureColumn } from './feature-column.ts';

/**
 * Ranks by how far the unit value lies below that of like items: the oldest rule against undervaluation. An item
 * without like items ranks as one at their median.
 *
 * @param positionFeature name of the feature that holds the position: robust deviations from the median, low is cheap
 */
export function priceRule(positionFeature: string): Scorer {
  return {
    kind: 'price_rule',
    score: async (matrix) => {
      const position = featureColumn(matrix, positionFeature);
      const probability = position.map((value) => (Number.isNaN(value) ? 0.5 : 1 / (1 + Math.exp(value))));
      return { probability, expectedDuty: probability };
    },
  };
}
