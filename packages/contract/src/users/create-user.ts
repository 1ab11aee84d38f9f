import { officeCodeSchema, roleSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { timestampSchema } from '../shared.ts';
import { userSchema } from './list-users.ts';

export const signInLinkSchema = z.object({ signInLink: z.string(), expiresAt: timestampSchema });

export const createUser = endpoint({
  id: 'createUser',
  method: 'POST',
  path: '/users',
  summary: 'Add a user; the answer holds a link with which they sign in once',
  access: ['administrator'],
  scope: 'none',
  body: z.object({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(200),
    role: roleSchema,
    national: z.boolean().default(false),
    officeCodes: z.array(officeCodeSchema).max(500).default([]),
  }),
  answer: { kind: 'json', status: 201, schema: signInLinkSchema.extend({ user: userSchema }) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'conflict'],
});
