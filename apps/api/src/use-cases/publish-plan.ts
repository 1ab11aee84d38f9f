import { appendAudit, insertPlan, inTransaction, type PlanRecord, planInForce } from '@tidewaiter/database';
import type { SelectionPlan } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Publishes a selection plan, which is in force from the next selection on. */
export async function publishPlan({ database }: Context, actor: Actor, plan: SelectionPlan): Promise<PlanRecord> {
  await inTransaction(database, async (transaction) => {
    const id = await insertPlan(transaction, { plan, publishedById: actor.userId });
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'plan.published',
      subject: `plan:${id}`,
      details: { plan },
    });
  });
  return planInForce(database);
}
