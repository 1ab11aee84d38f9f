import { createCriterion as endpoint } from '@tidewaiter/contract';
import { draftCriterion } from '../../use-cases/draft-criterion.ts';
import { viewCriterion } from '../../use-cases/view-criterion.ts';
import { route } from '../route.ts';

export const createCriterionRoute = route(endpoint, async ({ context, actor, body }) =>
  viewCriterion(context, await draftCriterion(context, actor, body)),
);
