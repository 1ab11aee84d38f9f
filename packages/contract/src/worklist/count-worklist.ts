import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const countWorklist = endpoint({
  id: 'countWorklist',
  method: 'GET',
  path: '/worklist/counts',
  summary:
    'How many referrals wait, by lane, how many are mine, about how many I was asked, how many were drawn at random',
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  query: z.object({ officeCode: z.string().max(32).optional() }),
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({ red: z.int(), yellow: z.int(), mine: z.int(), asked: z.int(), random: z.int() }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
