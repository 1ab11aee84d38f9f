import type { BatchQualityView } from '@tidewaiter/contract';
import { findBatch, findBatchQuality } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** What was found in the data of a batch; its examples are those of the actor's offices. */
export async function viewBatchQuality(
  { database }: Context,
  { scope }: Pick<Actor, 'scope'>,
  batchId: string,
): Promise<BatchQualityView> {
  if (!(await findBatch(database, batchId)))
    throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  const found = await findBatchQuality(database, batchId);
  if (!found) return { computedAt: null, quality: null };
  const { distributions: _, ...quality } = found.report;
  const findings = quality.findings.map((finding) => ({
    ...finding,
    examples: finding.examples.filter(({ officeCode }) => scope.national || scope.officeCodes.includes(officeCode)),
  }));
  return { computedAt: found.computedAt.toISOString(), quality: { ...quality, findings } };
}
