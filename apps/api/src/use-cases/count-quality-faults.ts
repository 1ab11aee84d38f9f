import { type CountedFault, type OutcomeGroup, outcomeFaults } from '@tidewaiter/analytics';
import { type ItemFills, listFaultExamples, listOutcomeFaultExamples } from '@tidewaiter/database';
import type { Context } from '../context.ts';

/** Faults of single items and outcomes, with a few examples of each that was found. */
export async function countQualityFaults(
  { database: { pool } }: Context,
  batchId: string,
  { faults }: ItemFills,
  outcomes: readonly OutcomeGroup[],
): Promise<readonly CountedFault[]> {
  const found = faults.filter(({ count }) => count > 0);
  const examples = await listFaultExamples(
    pool,
    batchId,
    found.map(({ code }) => code),
  );
  const ofItems = found.map((fault) => ({
    ...fault,
    examples: examples
      .filter(({ code }) => code === fault.code)
      .map(({ code: _, ...item }) => ({ ...item, factor: null })),
  }));
  const ofOutcomes = await Promise.all(
    outcomeFaults(outcomes)
      .filter(({ count }) => count > 0)
      .map(async (fault) => ({ ...fault, examples: await listOutcomeFaultExamples(pool, batchId, fault.code) })),
  );
  return [...ofItems, ...ofOutcomes];
}
