import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { timestampSchema } from '../shared.ts';

export const keySchema = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string().describe('first characters, to tell keys apart'),
  userId: z.string(),
  userName: z.string(),
  createdAt: timestampSchema,
  expiresAt: timestampSchema.nullable(),
});

export const listKeys = endpoint({
  id: 'listKeys',
  method: 'GET',
  path: '/keys',
  summary: 'API keys, without their secret',
  access: screenAccess.keys,
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(keySchema) }) },
  errors: ['not_signed_in', 'not_allowed'],
});
