import { answerQuestionRoute } from './answer-question.ts';
import { askColleagueRoute } from './ask-colleague.ts';
import { claimReferralRoute } from './claim-referral.ts';
import { handOverReferralRoute } from './hand-over-referral.ts';
import { listColleaguesRoute } from './list-colleagues.ts';
import { noteReferralRoute } from './note-referral.ts';
import { recordActRoute } from './record-act.ts';
import { releaseReferralRoute } from './release-referral.ts';
import { rerouteReferralRoute } from './reroute-referral.ts';
import { undoReferralRoute } from './undo-referral.ts';

export const referralRoutes = [
  claimReferralRoute,
  releaseReferralRoute,
  rerouteReferralRoute,
  handOverReferralRoute,
  listColleaguesRoute,
  askColleagueRoute,
  answerQuestionRoute,
  noteReferralRoute,
  recordActRoute,
  undoReferralRoute,
];
