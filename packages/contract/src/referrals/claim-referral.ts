import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralRowSchema } from '../worklist/list-worklist.ts';

export const claimReferral = endpoint({
  id: 'claimReferral',
  method: 'POST',
  path: '/referrals/:number/claim',
  summary: 'Claim a referral, or renew the lease on one that is mine',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  answer: { kind: 'json', status: 200, schema: referralRowSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'already_claimed', 'next_only', 'decided_already'],
});
