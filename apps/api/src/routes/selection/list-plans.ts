import { listPlans as endpoint } from '@tidewaiter/contract';
import { listPlans, planInForce } from '@tidewaiter/database';
import { viewPlans } from '../../use-cases/view-plans.ts';
import { route } from '../route.ts';

export const listPlansRoute = route(endpoint, async ({ context }) => {
  // There is always a plan in force, also before anyone has published one.
  await planInForce(context.database);
  return { rows: await viewPlans(context, await listPlans(context.database)) };
});
