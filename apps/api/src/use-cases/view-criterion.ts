import type { Criterion } from '@tidewaiter/contract';
import { type CriterionRecord, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { requireCriterion } from './change-criterion.ts';

/** Criteria as they are shown, with the names of who owns and approved them. */
export async function viewCriteria({ database }: Context, criteria: readonly CriterionRecord[]): Promise<Criterion[]> {
  const nameOf = await nameUsers(
    database,
    criteria.flatMap((criterion) => [criterion.ownerId, criterion.approvedById]),
  );
  return criteria.map(({ ownerId, approvedById, createdAt, approvedAt, retiredAt, id, status, rule }) => ({
    id,
    status,
    rule,
    owner: { id: ownerId, name: nameOf(ownerId) },
    approvedBy: approvedById === null ? null : { id: approvedById, name: nameOf(approvedById) },
    createdAt: createdAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  }));
}

/** One criterion as it is shown. */
export async function viewCriterion(context: Context, id: number): Promise<Criterion> {
  const [view] = await viewCriteria(context, [await requireCriterion(context, id)]);
  if (!view) throw new TidewaiterError('not_found', 'There is no such criterion.', { criterion: id });
  return view;
}
