import { TidewaiterError } from '@tidewaiter/domain';
import type { RiskScale } from '@tidewaiter/selectivity';

/** Names under which a model's artefact keeps the tables that turn its numbers into risk scores. */
export const scaleTables = { probabilities: 'probability', expectedDuties: 'expected_duty' } as const;

/** The scale that a model's artefact carries. */
export function riskScaleOf(quantiles: Readonly<Record<string, readonly number[]>>): RiskScale {
  const probabilities = quantiles[scaleTables.probabilities];
  const expectedDuties = quantiles[scaleTables.expectedDuties];
  if (!probabilities || !expectedDuties) {
    throw new TidewaiterError('artefact_damaged', 'The model carries no risk scale; train it again.');
  }
  return { probabilities, expectedDuties };
}
