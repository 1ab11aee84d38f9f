import { retireCriterion as endpoint } from '@tidewaiter/contract';
import { retireCriterion } from '../../use-cases/retire-criterion.ts';
import { viewCriterion } from '../../use-cases/view-criterion.ts';
import { route } from '../route.ts';

export const retireCriterionRoute = route(endpoint, async ({ context, actor, params }) => {
  await retireCriterion(context, actor, params.id);
  return viewCriterion(context, params.id);
});
