import { endpoint } from '../endpoint.ts';
import { criterionParams, criterionSchema } from './criterion.ts';

export const retireCriterion = endpoint({
  id: 'retireCriterion',
  method: 'POST',
  path: '/criteria/:id/retire',
  summary: 'Retire a criterion; what it selected stays on record',
  access: ['analyst', 'manager'],
  scope: 'none',
  params: criterionParams,
  answer: { kind: 'json', status: 200, schema: criterionSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
