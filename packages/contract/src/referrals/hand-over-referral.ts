import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralStateSchema } from './reroute-referral.ts';

export const handOverReferral = endpoint({
  id: 'handOverReferral',
  method: 'POST',
  path: '/referrals/:number/hand-over',
  summary:
    'Give a claimed referral to a colleague of its office, who holds it for an hour or until they renew the claim',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({ to: z.string().min(1).max(64), note: z.string().trim().min(1).max(4000) }),
  answer: { kind: 'json', status: 200, schema: referralStateSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request', 'not_claimed_by_you', 'decided_already'],
});
