import { inTransaction, type LockedReferral, type RecordedEvent, readReferralEvents } from '@tidewaiter/database';
import { laneSchema, TidewaiterError, type UndoableKind, undoableEvent } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral, type ReferralChange } from './append-to-referral.ts';
import { requireReferral } from './require-referral.ts';

// `held` is said only of what was rerouted together with others.
const reroutedSchema = z.looseObject({ from: laneSchema, held: z.boolean().default(true) });

/** Undoes the actor's latest change by an event that compensates it; what was done stays on record. */
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
    const changed = await appendToReferral(transaction, actor, referral, undoing(referral, event));
    return { undone: event.kind, referral: changed };
  });
}

/** The change that compensates an event. */
export function undoing(
  referral: LockedReferral,
  { kind, sequence, details }: { readonly kind: UndoableKind } & Pick<RecordedEvent, 'sequence' | 'details'>,
): ReferralChange {
  const undone = { kind: 'undone', undoes: kind, details: { sequence, undoes: kind } } as const;
  if (kind !== 'rerouted') return { ...undone, lane: referral.lane };
  const { from, held } = reroutedSchema.parse(details);
  return { ...undone, lane: from, wasHeld: held };
}
