import { roleSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, and what they may see',
  access: 'signed_in',
  scope: 'none',
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      national: z.boolean(),
      offices: z.array(z.object({ code: z.string(), name: z.string() })),
      hasPassword: z.boolean(),
      reportingCurrency: z.string(),
    }),
  },
  errors: ['not_signed_in'],
});
