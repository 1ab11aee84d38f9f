import { inTransaction, type LockedReferral, readReferralEvents } from '@tidewaiter/database';
import { laneSchema, TidewaiterError, type UndoableKind, undoableEvent } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireReferral } from './require-referral.ts';

const reroutedSchema = z.looseObject({ from: laneSchema });

/** Undoes the actor's latest claim, reroute or note by an event that compensates it; what was done stays on record. */
export async function undoReferral(
  { database }: Context,
  actor: Actor,
  number: string,
): Promise<{ readonly undone: UndoableKind; readonly referral: LockedReferral }> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireReferral(transaction, actor, number);
    const event = undoableEvent(await readReferralEvents(transaction, number), actor.userId, new Date());
    if (event === null) {
      throw new TidewaiterError(
        'nothing_to_undo',
        'There is nothing of yours to undo here, or its ten minutes are over.',
        { declaration: number },
      );
    }
    const { kind, sequence, details } = event;
    const lane = kind === 'rerouted' ? reroutedSchema.parse(details).from : referral.lane;
    const changed = await appendToReferral(transaction, actor, referral, {
      kind: 'undone',
      undoes: kind,
      lane,
      details: { sequence, undoes: kind },
    });
    return { undone: kind, referral: changed };
  });
}
