import { z } from 'zod';
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
  body: z.object({
    reason: z
      .string()
      .trim()
      .min(10)
      .max(500)
      .optional()
      .describe('why, where it is worse than the live model or was not compared with it; kept with your name'),
  }),
  answer: { kind: 'json', status: 200, schema: modelSchema },
  errors: [
    'not_signed_in',
    'not_allowed',
    'not_found',
    'conflict',
    'own_proposal',
    'signature_needed',
    'invalid_request',
  ],
});
