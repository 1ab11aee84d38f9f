import { markCriterionProposed } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { changeCriterion } from './change-criterion.ts';

/** Proposes a draft; a manager other than its owner decides. */
export async function proposeCriterion(context: Context, actor: Actor, id: number): Promise<void> {
  await changeCriterion(context, actor, id, {
    action: 'proposed',
    refusal: 'Only a draft can be proposed.',
    mark: (transaction) => markCriterionProposed(transaction, id),
  });
}
