import type { ReferralEventKind } from './referral.ts';

/** Minutes for which a claim, a reroute or a note can be undone by who made it. */
export const undoMinutes = 10;

/** What can be undone. An inspection act never is: another act corrects it. */
export const undoableKinds = ['claimed', 'rerouted', 'noted'] as const satisfies readonly ReferralEventKind[];
export type UndoableKind = (typeof undoableKinds)[number];

/** As much of an event as decides whether it can be undone. */
export interface PastEvent {
  /** Counted from 1 within the referral. */
  readonly sequence: number;
  readonly kind: ReferralEventKind;
  readonly actorId: string;
  /** Of `undone`: `sequence`, that of the event undone. Of `claimed`: `renewed`, where a lease was only renewed. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/**
 * The event that a person would undo now: their latest claim, reroute or note that still stands. A claim or a reroute can be
 * undone only while nothing but notes came after it, so that undoing never turns back what somebody else did since.
 *
 * @param events all of a referral, oldest first
 * @returns null where there is none, or its time has run out
 */
export function undoableEvent<Event extends PastEvent>(
  events: readonly Event[],
  actorId: string,
  now: Date,
): (Event & { readonly kind: UndoableKind }) | null {
  const standing = standingEvents(events);
  const last = standing.findLast((event) => event.actorId === actorId);
  if (last === undefined || !isUndoable(last)) return null;
  if (now.getTime() - last.occurredAt.getTime() > undoMinutes * 60_000) return null;
  if (last.kind === 'noted') return last;
  return standing.some(({ sequence, kind }) => sequence > last.sequence && kind !== 'noted') ? null : last;
}

/** Events without those that were undone, without the undoing, and without leases that were only renewed. */
export function standingEvents<Event extends PastEvent>(events: readonly Event[]): Event[] {
  const undone = new Set(events.filter(({ kind }) => kind === 'undone').map(({ details }) => details['sequence']));
  return events.filter(
    ({ kind, sequence, details }) => kind !== 'undone' && !undone.has(sequence) && details['renewed'] !== true,
  );
}

function isUndoable<Event extends PastEvent>(event: Event): event is Event & { readonly kind: UndoableKind } {
  return undoableKinds.some((kind) => kind === event.kind);
}
