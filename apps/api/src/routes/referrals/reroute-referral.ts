import { rerouteReferral as endpoint } from '@tidewaiter/contract';
import { rerouteReferral } from '../../use-cases/reroute-referral.ts';
import { route } from '../route.ts';

export const rerouteReferralRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane } = await rerouteReferral(context, actor, params.number, body);
  return { declarationNumber, status, lane };
});
