import { laneSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';

export const referralStateSchema = z.object({ declarationNumber: z.string(), status: z.string(), lane: laneSchema });

export const rerouteReferral = endpoint({
  id: 'rerouteReferral',
  method: 'POST',
  path: '/referrals/:number/reroute',
  summary: 'Change the lane of a claimed referral, with a reason',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({ lane: laneSchema, reason: z.string().trim().min(3).max(2000) }),
  answer: { kind: 'json', status: 200, schema: referralStateSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request', 'not_claimed_by_you', 'decided_already'],
});
