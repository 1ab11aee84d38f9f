import { scoreOf } from './quantile-table.ts';

/** Quantile tables of the training window, kept with the model. */
export interface RiskScale {
  /** Of the calibrated probability of non-compliance. */
  readonly probabilities: ArrayLike<number>;
  /** Of the expected additional duty, reporting currency. */
  readonly expectedDuties: ArrayLike<number>;
}

/**
 * Risk score, 0 to 1000: where the item stands in the training window by expected additional duty (`revenueWeight` 1)
 * or by probability (0), and the weighted mean of both places between. Rises with both; comparable across batches, and
 * a new weight needs no new tables.
 */
export function riskScore(
  probability: number,
  expectedAdditionalDuty: number,
  scale: RiskScale,
  revenueWeight: number,
): number {
  return (
    (1 - revenueWeight) * scoreOf(probability, scale.probabilities) +
    revenueWeight * scoreOf(expectedAdditionalDuty, scale.expectedDuties)
  );
}
