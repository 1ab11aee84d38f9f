import { appendAudit, insertCriterion, inTransaction } from '@tidewaiter/database';
import type { CriterionRule } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Keeps a draft of a criterion, owned by the actor; returns its id. It selects nothing yet. */
export async function draftCriterion({ database }: Context, actor: Actor, rule: CriterionRule): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const id = await insertCriterion(transaction, { rule, ownerId: actor.userId });
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'criterion.drafted',
      subject: `criterion:${id}`,
      details: { rule },
    });
    return id;
  });
}
