import { findReferrals, findRerouteGroup, inTransaction, readReferralEvents } from '@tidewaiter/database';
import { TidewaiterError, type UndoObstacle, undoObstacle } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferrals } from './append-to-referral.ts';
import { undoing } from './undo-referral.ts';

export interface UndoneReroutes {
  readonly undone: readonly string[];
  readonly kept: readonly { readonly declarationNumber: string; readonly obstacle: UndoObstacle }[];
}

/** Undoes what the actor rerouted together, as far as nobody has changed it since; says what stays, and why. */
export async function undoReroutes({ database }: Context, actor: Actor, group: string): Promise<UndoneReroutes> {
  return inTransaction(database, async (transaction) => {
    const events = await findRerouteGroup(transaction, group, actor.userId);
    const numbers = events.map(({ declarationNumber }) => declarationNumber);
    const found = await findReferrals(transaction, numbers, actor.scope, { lock: true });
    if (found.size === 0) throw new TidewaiterError('not_found', 'You rerouted nothing by this name.', { group });
    const steps = [];
    const kept: UndoneReroutes['kept'][number][] = [];
    const now = new Date();
    for (const { declarationNumber, sequence } of events) {
      const referral = found.get(declarationNumber);
      if (!referral) continue;
      const past = await readReferralEvents(transaction, declarationNumber);
      const event = past.find((one) => one.sequence === sequence);
      const obstacle = undoObstacle(past, sequence, now);
      if (obstacle !== null) kept.push({ declarationNumber, obstacle });
      else if (event) steps.push({ referral, change: undoing(referral, { ...event, kind: 'rerouted' }) });
    }
    if (steps.length === 0) {
      throw new TidewaiterError(
        'nothing_to_undo',
        'None of it can be undone any more: its ten minutes are over, or each case was changed since.',
        { group },
      );
    }
    await appendToReferrals(transaction, actor, steps);
    return { undone: steps.map(({ referral }) => referral.declarationNumber), kept };
  });
}
