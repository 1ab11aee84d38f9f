import { releaseReferral as endpoint } from '@tidewaiter/contract';
import { releaseReferral } from '../../use-cases/release-referral.ts';
import { route } from '../route.ts';
import { referralRow } from '../worklist/referral-row.ts';

export const releaseReferralRoute = route(endpoint, async ({ context, actor, params }) =>
  referralRow(await releaseReferral(context, actor, params.number)),
);
