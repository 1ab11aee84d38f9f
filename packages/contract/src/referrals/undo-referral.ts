import { undoableKinds } from '@tidewaiter/domain';
import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { referralStateSchema } from './reroute-referral.ts';

export const undoReferral = endpoint({
  id: 'undoReferral',
  method: 'POST',
  path: '/referrals/:number/undo',
  summary:
    'Undo my latest claim, reroute, hand-over, note or question on a referral, within ten minutes, by an event that compensates it',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({ ...referralStateSchema.shape, undone: z.enum(undoableKinds) }),
  },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'nothing_to_undo'],
});
