import { markCriterionRetired } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { changeCriterion } from './change-criterion.ts';

/** Takes a criterion out of use; what it selected stays on record. */
export async function retireCriterion(context: Context, actor: Actor, id: number): Promise<void> {
  await changeCriterion(context, actor, id, {
    action: 'retired',
    refusal: 'A criterion is retired once.',
    mark: (transaction) => markCriterionRetired(transaction, id),
  });
}
