import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralStateSchema } from './reroute-referral.ts';

export const askColleague = endpoint({
  id: 'askColleague',
  method: 'POST',
  path: '/referrals/:number/questions',
  summary: 'Ask a colleague of the office about a referral that is not decided; who holds it stays',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({ to: z.string().min(1).max(64), question: z.string().trim().min(3).max(4000) }),
  answer: { kind: 'json', status: 201, schema: referralStateSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request', 'decided_already'],
});
