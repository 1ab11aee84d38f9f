import { endpoint } from '../endpoint.ts';
import { modelParams, modelSchema } from './model.ts';

export const retireModel = endpoint({
  id: 'retireModel',
  method: 'POST',
  path: '/models/:id/retire',
  summary: 'Retire a model; the scores it gave stay on record',
  access: ['manager'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
