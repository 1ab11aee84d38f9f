import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { keySchema } from './list-keys.ts';

export const createKey = endpoint({
  id: 'createKey',
  method: 'POST',
  path: '/keys',
  summary: 'Make an API key that acts as a user; the secret is shown once',
  access: ['administrator'],
  scope: 'none',
  body: z.object({
    name: z.string().trim().min(1).max(32),
    userId: z.string().min(1).max(64),
    expiresInDays: z.int().min(1).max(366).nullable().default(null),
  }),
  answer: { kind: 'json', status: 201, schema: z.object({ key: keySchema, secret: z.string() }) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found'],
});
