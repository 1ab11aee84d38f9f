import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { modelParams, modelSchema } from './model.ts';

export const getModel = endpoint({
  id: 'getModel',
  method: 'GET',
  path: '/models/:id',
  summary: 'One model version',
  access: screenAccess.model,
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
