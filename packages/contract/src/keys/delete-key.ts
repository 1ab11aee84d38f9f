import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const deleteKey = endpoint({
  id: 'deleteKey',
  method: 'DELETE',
  path: '/keys/:id',
  summary: 'Revoke an API key',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: z.string().min(1).max(64) }),
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
