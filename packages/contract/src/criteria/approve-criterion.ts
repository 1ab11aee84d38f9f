import { endpoint } from '../endpoint.ts';
import { criterionParams, criterionSchema } from './criterion.ts';

export const approveCriterion = endpoint({
  id: 'approveCriterion',
  method: 'POST',
  path: '/criteria/:id/approve',
  summary: 'Approve a proposed criterion; never by its owner',
  access: ['manager'],
  scope: 'none',
  params: criterionParams,
  answer: { kind: 'json', status: 200, schema: criterionSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict', 'own_proposal'],
});
