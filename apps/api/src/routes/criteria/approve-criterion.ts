import { approveCriterion as endpoint } from '@tidewaiter/contract';
import { approveCriterion } from '../../use-cases/approve-criterion.ts';
import { viewCriterion } from '../../use-cases/view-criterion.ts';
import { route } from '../route.ts';

export const approveCriterionRoute = route(endpoint, async ({ context, actor, params }) => {
  await approveCriterion(context, actor, params.id);
  return viewCriterion(context, params.id);
});
