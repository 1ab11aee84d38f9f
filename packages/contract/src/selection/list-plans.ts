import { selectionPlanSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { timestampSchema } from '../shared.ts';

export const publishedPlanSchema = z.object({
  id: z.int(),
  plan: selectionPlanSchema,
  publishedBy: z.string(),
  publishedAt: timestampSchema,
});

export const listPlans = endpoint({
  id: 'listPlans',
  method: 'GET',
  path: '/selection/plans',
  summary: 'Selection plans, the one in force first',
  access: screenAccess.selection,
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(publishedPlanSchema) }) },
  errors: ['not_signed_in', 'not_allowed'],
});
