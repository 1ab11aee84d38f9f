import { endpoint } from '../endpoint.ts';
import { modelParams, modelSchema } from './model.ts';

export const proposeModel = endpoint({
  id: 'proposeModel',
  method: 'POST',
  path: '/models/:id/propose',
  summary: 'Propose a trained model for promotion, or one that was live before to bring it back',
  access: ['analyst'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
