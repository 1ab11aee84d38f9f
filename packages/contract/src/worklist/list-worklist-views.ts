import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { worklistViewSchema } from './worklist-view.ts';

export const listWorklistViews = endpoint({
  id: 'listWorklistViews',
  method: 'GET',
  path: '/worklist/views',
  summary: 'My saved views of the queue and those shared with my offices, each with how many referrals it lists',
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(worklistViewSchema) }) },
  errors: ['not_signed_in', 'not_allowed'],
});
