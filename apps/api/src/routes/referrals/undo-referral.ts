import { undoReferral as endpoint } from '@tidewaiter/contract';
import { undoReferral } from '../../use-cases/undo-referral.ts';
import { route } from '../route.ts';

export const undoReferralRoute = route(endpoint, async ({ context, actor, params }) => {
  const { undone, referral } = await undoReferral(context, actor, params.number);
  const { declarationNumber, status, lane } = referral;
  return { declarationNumber, status, lane, undone };
});
