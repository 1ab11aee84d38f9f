import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralStateSchema } from './reroute-referral.ts';

export const noteReferral = endpoint({
  id: 'noteReferral',
  method: 'POST',
  path: '/referrals/:number/notes',
  summary: 'Append a note to the history of a referral',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({ note: z.string().trim().min(1).max(4000) }),
  answer: { kind: 'json', status: 201, schema: referralStateSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request'],
});
