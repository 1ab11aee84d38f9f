import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { passwordSchema } from '../session/set-password.ts';

export const createFirstAdministrator = endpoint({
  id: 'createFirstAdministrator',
  method: 'POST',
  path: '/setup',
  summary: 'Create the first administrator with the one-time link that the server printed',
  access: 'public',
  scope: 'none',
  body: z.object({
    token: z.string().min(20).max(200),
    name: z.string().trim().min(1).max(120),
    email: z.email().max(200),
    password: passwordSchema,
  }),
  answer: { kind: 'json', status: 201, schema: z.object({ userId: z.string() }) },
  errors: ['invalid_request', 'setup_done', 'link_expired', 'too_many_requests'],
});
