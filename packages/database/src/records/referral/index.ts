export { appendReferralEvent, type NewReferralEvent } from './append-referral-event.ts';
export { findQueuedReferral } from './find-queued-referral.ts';
export { findRerouteGroup } from './find-reroute-group.ts';
export { insertInspectionAct, type NewInspectionAct } from './insert-inspection-act.ts';
export { findReferrals, type LockedReferral, lockReferral } from './referral.ts';
