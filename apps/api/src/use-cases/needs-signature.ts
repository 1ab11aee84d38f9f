import type { ModelComparison } from '@tidewaiter/domain';

/** Whether a person must sign for a model that takes the live one's place: it is worse, or nobody knows. */
export function needsSignature(comparison: ModelComparison | null, live: number): boolean {
  return comparison === null || comparison.champion !== live || comparison.verdict === 'worse';
}
