import { claimReferralRoute } from './claim-referral.ts';
import { noteReferralRoute } from './note-referral.ts';
import { recordActRoute } from './record-act.ts';
import { releaseReferralRoute } from './release-referral.ts';
import { rerouteReferralRoute } from './reroute-referral.ts';
import { undoReferralRoute } from './undo-referral.ts';

export const referralRoutes = [
  claimReferralRoute,
  releaseReferralRoute,
  rerouteReferralRoute,
  noteReferralRoute,
  recordActRoute,
  undoReferralRoute,
];
