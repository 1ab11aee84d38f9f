import { randomUUID } from 'node:crypto';
import { findReferrals, inTransaction, type LockedReferral } from '@tidewaiter/database';
import { isHeldBy, type Lane, type RerouteObstacle, rerouteObstacle } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferrals } from './append-to-referral.ts';

export interface PreviewedReroute {
  readonly declarationNumber: string;
  readonly lane: Lane | null;
  readonly obstacle: RerouteObstacle | null;
  readonly heldBy: string | null;
}

/** Which of several referrals the actor could reroute into a lane, and why not the others. */
export async function previewReroutes(
  { database }: Context,
  actor: Actor,
  { numbers, lane }: { readonly numbers: readonly string[]; readonly lane: Lane },
): Promise<readonly PreviewedReroute[]> {
  return inTransaction(database, async (transaction) => {
    const found = await findReferrals(transaction, numbers, actor.scope, { lock: false });
    return numbers.map((declarationNumber) => {
      const referral = found.get(declarationNumber) ?? null;
      const obstacle = rerouteObstacle(referral, actor.userId, lane);
      const heldBy = obstacle === 'held_by_colleague' ? (referral?.claimedByName ?? referral?.claimedById) : null;
      return { declarationNumber, lane: referral?.lane ?? null, obstacle, heldBy: heldBy ?? null };
    });
  });
}

export interface Rerouted {
  readonly group: string | null;
  readonly rerouted: readonly string[];
  readonly refused: readonly { readonly declarationNumber: string; readonly obstacle: RerouteObstacle }[];
}

/** Changes the lane of those of several referrals that can be rerouted, all in one transaction; they stay with who held them. */
export async function rerouteTogether(
  { database }: Context,
  actor: Actor,
  { numbers, lane, reason }: { readonly numbers: readonly string[]; readonly lane: Lane; readonly reason: string },
): Promise<Rerouted> {
  return inTransaction(database, async (transaction) => {
    const found = await findReferrals(transaction, numbers, actor.scope, { lock: true });
    const group = randomUUID();
    const free: LockedReferral[] = [];
    const refused: Rerouted['refused'][number][] = [];
    for (const declarationNumber of numbers) {
      const referral = found.get(declarationNumber) ?? null;
      const obstacle = rerouteObstacle(referral, actor.userId, lane);
      if (obstacle !== null) refused.push({ declarationNumber, obstacle });
      else if (referral !== null) free.push(referral);
    }
    const steps = free.map((referral) => {
      const details = { from: referral.lane, to: lane, reason, group, held: isHeldBy(referral, actor.userId) };
      return { referral, change: { kind: 'rerouted', lane, details } as const };
    });
    await appendToReferrals(transaction, actor, steps);
    const rerouted = free.map(({ declarationNumber }) => declarationNumber);
    return { group: rerouted.length > 0 ? group : null, rerouted, refused };
  });
}
