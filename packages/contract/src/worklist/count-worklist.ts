import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** A count that is higher stands for "more than this". */
export const mostCounted = 1000;
export const boundedCountSchema = z
  .int()
  .min(0)
  .max(mostCounted + 1);

export const countWorklist = endpoint({
  id: 'countWorklist',
  method: 'GET',
  path: '/worklist/counts',
  summary:
    'How many referrals wait, by lane, how many are mine, about how many I was asked, how many were drawn at random; 1001 stands for more than a thousand',
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  query: z.object({ officeCode: z.string().max(32).optional() }),
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({
      red: boundedCountSchema,
      yellow: boundedCountSchema,
      mine: boundedCountSchema,
      asked: boundedCountSchema,
      random: boundedCountSchema,
    }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
