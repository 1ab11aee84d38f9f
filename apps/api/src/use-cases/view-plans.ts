import { nameUsers, type PlanRecord } from '@tidewaiter/database';
import type { Context } from '../context.ts';

/** Plans as they are shown, with the names of who published them. */
export async function viewPlans({ database }: Context, plans: readonly PlanRecord[]) {
  const nameOf = await nameUsers(
    database,
    plans.map((plan) => plan.publishedById),
  );
  return plans.map(({ id, plan, publishedById, publishedAt }) => ({
    id,
    plan,
    publishedBy: nameOf(publishedById),
    publishedAt: publishedAt.toISOString(),
  }));
}
