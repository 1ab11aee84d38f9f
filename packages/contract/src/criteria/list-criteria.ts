import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { criterionSchema } from './criterion.ts';

export const listCriteria = endpoint({
  id: 'listCriteria',
  method: 'GET',
  path: '/criteria',
  summary: 'Criteria with their status, newest first',
  access: screenAccess.criteria,
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(criterionSchema) }) },
  errors: ['not_signed_in', 'not_allowed'],
});
