import { roleSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { timestampSchema } from '../shared.ts';

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  national: z.boolean(),
  officeCodes: z.array(z.string()),
  disabled: z.boolean(),
  createdAt: timestampSchema,
});
export type User = z.infer<typeof userSchema>;

export const listUsers = endpoint({
  id: 'listUsers',
  method: 'GET',
  path: '/users',
  summary: 'All users',
  access: screenAccess.users,
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(userSchema) }) },
  errors: ['not_signed_in', 'not_allowed'],
});
