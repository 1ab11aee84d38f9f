import { proposeCriterion as endpoint } from '@tidewaiter/contract';
import { proposeCriterion } from '../../use-cases/propose-criterion.ts';
import { viewCriterion } from '../../use-cases/view-criterion.ts';
import { route } from '../route.ts';

export const proposeCriterionRoute = route(endpoint, async ({ context, actor, params }) => {
  await proposeCriterion(context, actor, params.id);
  return viewCriterion(context, params.id);
});
