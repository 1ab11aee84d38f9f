import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const passwordSchema = z.string().min(12, 'must have at least 12 characters').max(128);

export const setPassword = endpoint({
  id: 'setPassword',
  method: 'POST',
  path: '/session/password',
  summary: 'Set the first password after signing in by a one-time link',
  access: 'signed_in',
  scope: 'none',
  body: z.object({ password: passwordSchema }),
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'invalid_request', 'conflict'],
});
