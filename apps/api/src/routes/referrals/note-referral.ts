import { noteReferral as endpoint } from '@tidewaiter/contract';
import { noteReferral } from '../../use-cases/note-referral.ts';
import { route } from '../route.ts';

export const noteReferralRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane } = await noteReferral(context, actor, params.number, body.note);
  return { declarationNumber, status, lane };
});
