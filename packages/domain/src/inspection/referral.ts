import { z } from 'zod';

/** Where a referral (a case to examine) stands; derived from its events, never set by hand. */
export const referralStatuses = ['open', 'claimed', 'examined', 'released', 'withdrawn'] as const;
export type ReferralStatus = (typeof referralStatuses)[number];
export const referralStatusSchema = z.enum(referralStatuses);

/** What may happen to a referral; events are appended and never changed. */
export const referralEventKinds = [
  'opened',
  'claimed',
  'claim_released',
  'rerouted',
  'noted',
  'act_recorded',
  'withdrawn',
  'undone',
  'handed_over',
  'asked',
  'answered',
] as const;
export type ReferralEventKind = (typeof referralEventKinds)[number];
export const referralEventKindSchema = z.enum(referralEventKinds);

/**
 * Status after an event. `rerouted` leads to `released` where the new lane asks for no examination before release; undoing it
 * or a hand-over gives the case back to who held it, undoing a claim gives it back to the queue. Asking and answering are talk.
 * What was rerouted while nobody held it (`wasHeld`) goes back to the queue.
 * Pure; the database applies it in the transaction that appends the event.
 */
export function statusAfter(
  kind: ReferralEventKind,
  current: ReferralStatus,
  laneAfter: string,
  undone: ReferralEventKind | null = null,
  wasHeld = true,
): ReferralStatus {
  switch (kind) {
    case 'opened':
    case 'claim_released':
      return 'open';
    case 'claimed':
    case 'handed_over':
      return 'claimed';
    case 'rerouted':
      return laneAfter === 'red' || laneAfter === 'yellow' ? current : 'released';
    case 'noted':
    case 'asked':
    case 'answered':
      return current;
    case 'act_recorded':
      return 'examined';
    case 'withdrawn':
      return 'withdrawn';
    case 'undone':
      if (undone === 'claimed') return 'open';
      if (undone === 'rerouted') return wasHeld ? 'claimed' : 'open';
      return undone === 'handed_over' ? 'claimed' : current;
  }
}
