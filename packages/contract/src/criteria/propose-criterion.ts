import { endpoint } from '../endpoint.ts';
import { criterionParams, criterionSchema } from './criterion.ts';

export const proposeCriterion = endpoint({
  id: 'proposeCriterion',
  method: 'POST',
  path: '/criteria/:id/propose',
  summary: 'Propose a draft criterion for approval',
  access: ['analyst', 'manager'],
  scope: 'none',
  params: criterionParams,
  answer: { kind: 'json', status: 200, schema: criterionSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
