import type { Lane } from '../selectivity/lane.ts';
import type { ReferralStatus } from './referral.ts';

/** Why a referral among several cannot be rerouted with them. */
export const rerouteObstacles = ['not_found', 'decided', 'held_by_colleague', 'next_only', 'same_lane'] as const;
export type RerouteObstacle = (typeof rerouteObstacles)[number];

/** As much of a referral as decides whether it can be rerouted. */
export interface Reroutable {
  readonly status: ReferralStatus;
  readonly lane: Lane;
  readonly claimedById: string | null;
  /** Whether the claim has run out, so that a colleague may take over. */
  readonly lapsed: boolean;
  /** Whether its office gives cases out without choosing: then only who holds one may reroute it. */
  readonly nextOnly: boolean;
}

/**
 * What keeps an officer from rerouting a referral together with others: one that waits in another lane can be, whether the
 * officer holds it or nobody does.
 *
 * @param referral null where there is none in the officer's offices
 * @returns null where nothing does
 */
export function rerouteObstacle(referral: Reroutable | null, actorId: string, lane: Lane): RerouteObstacle | null {
  if (referral === null) return 'not_found';
  const { status, claimedById, lapsed } = referral;
  if (status !== 'open' && status !== 'claimed') return 'decided';
  if (status === 'claimed' && !lapsed && claimedById !== actorId) return 'held_by_colleague';
  if (referral.nextOnly && !isHeldBy(referral, actorId)) return 'next_only';
  return referral.lane === lane ? 'same_lane' : null;
}

/** Whether the officer holds a referral: then undoing its reroute gives it back to them, and else to the queue. */
export function isHeldBy({ status, claimedById, lapsed }: Reroutable, actorId: string): boolean {
  return status === 'claimed' && claimedById === actorId && !lapsed;
}
