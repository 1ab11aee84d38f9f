export { appendReferralEvent, type NewReferralEvent } from './append-referral-event.ts';
export { findQueuedReferral } from './find-queued-referral.ts';
export { insertInspectionAct, type NewInspectionAct } from './insert-inspection-act.ts';
export { type LockedReferral, lockReferral } from './referral.ts';
