import { markCriterionApproved } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { changeCriterion, requireCriterion } from './change-criterion.ts';

/** Puts a proposed criterion into force: the second pair of eyes. */
export async function approveCriterion(context: Context, actor: Actor, id: number): Promise<void> {
  const { ownerId } = await requireCriterion(context, id);
  if (ownerId === actor.userId) {
    throw new TidewaiterError('own_proposal', 'The owner of a criterion cannot approve it: ask another manager.', {
      criterion: id,
    });
  }
  await changeCriterion(context, actor, id, {
    action: 'approved',
    refusal: 'Only a proposed criterion can be approved.',
    mark: (transaction) => markCriterionApproved(transaction, id, actor.userId),
  });
}
