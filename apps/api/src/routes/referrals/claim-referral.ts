import { claimReferral as endpoint } from '@tidewaiter/contract';
import { claimReferral } from '../../use-cases/claim-referral.ts';
import { route } from '../route.ts';
import { referralRow } from '../worklist/referral-row.ts';

export const claimReferralRoute = route(endpoint, async ({ context, actor, params }) =>
  referralRow(await claimReferral(context, actor, params.number)),
);
