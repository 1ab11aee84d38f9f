import { handOverReferral as endpoint } from '@tidewaiter/contract';
import { handOverReferral } from '../../use-cases/hand-over-referral.ts';
import { route } from '../route.ts';

export const handOverReferralRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane } = await handOverReferral(context, actor, params.number, body);
  return { declarationNumber, status, lane };
});
