import { criterionRuleSchema } from '@tidewaiter/domain';
import { endpoint } from '../endpoint.ts';
import { criterionSchema } from './criterion.ts';

export const createCriterion = endpoint({
  id: 'createCriterion',
  method: 'POST',
  path: '/criteria',
  summary: 'Draft a criterion; it selects nothing until another person has approved it',
  access: ['analyst', 'manager'],
  scope: 'none',
  body: criterionRuleSchema,
  answer: { kind: 'json', status: 201, schema: criterionSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
