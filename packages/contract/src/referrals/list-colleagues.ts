import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';

export const listColleagues = endpoint({
  id: 'listColleagues',
  method: 'GET',
  path: '/referrals/:number/colleagues',
  summary: 'Officers who may see the referral, but for the caller: to whom it can be handed over, and who can be asked',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) }),
  },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
