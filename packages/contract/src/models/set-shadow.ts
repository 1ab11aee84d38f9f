import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { modelParams, modelSchema } from './model.ts';

export const setShadow = endpoint({
  id: 'setShadow',
  method: 'PUT',
  path: '/models/:id/shadow',
  summary: 'Let a model that is not live score what the live one scores, touching no lane; or stop it',
  access: ['analyst'],
  scope: 'none',
  params: modelParams,
  body: z.object({ on: z.boolean() }),
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict', 'invalid_request'],
});
