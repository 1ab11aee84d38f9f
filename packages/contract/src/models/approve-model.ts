import { endpoint } from '../endpoint.ts';
import { modelParams, modelSchema } from './model.ts';

export const approveModel = endpoint({
  id: 'approveModel',
  method: 'POST',
  path: '/models/:id/approve',
  summary: 'Promote a proposed model to be the live one; never by who trained or proposed it',
  access: ['manager'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict', 'own_proposal'],
});
