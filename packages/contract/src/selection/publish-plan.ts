import { selectionPlanSchema } from '@tidewaiter/domain';
import { endpoint } from '../endpoint.ts';
import { publishedPlanSchema } from './list-plans.ts';

export const publishPlan = endpoint({
  id: 'publishPlan',
  method: 'PUT',
  path: '/selection/plans',
  summary: 'Publish a selection plan: capacity and rates per office and lane; earlier plans stay on record',
  access: ['manager'],
  scope: 'none',
  body: selectionPlanSchema,
  answer: { kind: 'json', status: 200, schema: publishedPlanSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
