import { publishPlan as endpoint } from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import { publishPlan } from '../../use-cases/publish-plan.ts';
import { viewPlans } from '../../use-cases/view-plans.ts';
import { route } from '../route.ts';

export const publishPlanRoute = route(endpoint, async ({ context, actor, body }) => {
  const [view] = await viewPlans(context, [await publishPlan(context, actor, body)]);
  if (!view) throw new TidewaiterError('internal', 'The plan that was just published cannot be found.');
  return view;
});
