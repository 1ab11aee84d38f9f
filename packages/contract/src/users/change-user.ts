import { officeCodeSchema, roleSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { userSchema } from './list-users.ts';

export const changeUser = endpoint({
  id: 'changeUser',
  method: 'PATCH',
  path: '/users/:id',
  summary: 'Change what a user is and sees, or disable them; the last administrator cannot be disabled',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: z.string().min(1).max(64) }),
  body: z.object({
    name: z.string().trim().min(1).max(120).optional(),
    role: roleSchema.optional(),
    national: z.boolean().optional(),
    officeCodes: z.array(officeCodeSchema).max(500).optional(),
    disabled: z.boolean().optional(),
  }),
  answer: { kind: 'json', status: 200, schema: userSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found', 'conflict'],
});
