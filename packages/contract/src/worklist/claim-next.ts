import { referredLaneSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { referralRowSchema } from './list-worklist.ts';

export const claimNext = endpoint({
  id: 'claimNext',
  method: 'POST',
  path: '/worklist/next',
  summary:
    'Claim the most urgent referral that nobody has claimed, by risk, age and items, red before yellow; null where none is left',
  access: ['officer'],
  scope: 'office',
  body: z.object({ lane: referredLaneSchema.optional(), officeCode: z.string().max(32).optional() }),
  answer: { kind: 'json', status: 200, schema: z.object({ referral: referralRowSchema.nullable() }) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
