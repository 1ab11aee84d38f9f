import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralRowSchema } from '../worklist/list-worklist.ts';

export const releaseReferral = endpoint({
  id: 'releaseReferral',
  method: 'POST',
  path: '/referrals/:number/release',
  summary: 'Give a claimed referral back to the queue',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  answer: { kind: 'json', status: 200, schema: referralRowSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'not_claimed_by_you', 'decided_already'],
});
