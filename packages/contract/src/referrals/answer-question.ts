import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralStateSchema } from './reroute-referral.ts';

export const answerQuestion = endpoint({
  id: 'answerQuestion',
  method: 'POST',
  path: '/referrals/:number/answer',
  summary: 'Answer the oldest question about a referral that waits for me; who holds it stays',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({ answer: z.string().trim().min(1).max(4000) }),
  answer: { kind: 'json', status: 201, schema: referralStateSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request', 'nothing_asked'],
});
