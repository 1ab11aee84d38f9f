import { claimNext as endpoint } from '@tidewaiter/contract';
import { claimNextReferral } from '../../use-cases/claim-next-referral.ts';
import { route } from '../route.ts';
import { referralRow } from './referral-row.ts';

export const claimNextRoute = route(endpoint, async ({ context, actor, body }) => {
  const referral = await claimNextReferral(context, actor, body);
  return { referral: referral && referralRow(referral) };
});
