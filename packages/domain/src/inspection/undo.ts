import type { ReferralEventKind } from './referral.ts';

/** Minutes for which a claim, a reroute, a hand-over, a note or a question can be undone by who made it. */
export const undoMinutes = 10;

/** What can be undone. An inspection act never is: another act corrects it. */
export const undoableKinds = [
  'claimed',
  'rerouted',
  'noted',
  'handed_over',
  'asked',
] as const satisfies readonly ReferralEventKind[];
export type UndoableKind = (typeof undoableKinds)[number];

/** As much of an event as decides whether it can be undone. */
export interface PastEvent {
  /** Counted from 1 within the referral. */
  readonly sequence: number;
  readonly kind: ReferralEventKind;
  readonly actorId: string;
  /** Of `undone`: `sequence`, that of the event undone. Of `claimed`: `renewed`, where a lease was only renewed. Of `asked`: `to`. Of `answered`: `answers`, the question's. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/**
 * The event that a person would undo now: their latest claim, reroute, hand-over, note or question that still stands. What
 * changed the case can be undone only while nothing but talk came after it, so that undoing never turns back what somebody
 * else did since; a question only while it waits for its answer.
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
  const after = standing.filter(({ sequence }) => sequence > last.sequence);
  const isInTheWay = {
    noted: () => false,
    asked: ({ details }: PastEvent) => details['answers'] === last.sequence,
    claimed: ({ kind }: PastEvent) => !isTalk(kind),
    rerouted: ({ kind }: PastEvent) => !isTalk(kind),
    handed_over: ({ kind }: PastEvent) => !isTalk(kind),
  }[last.kind];
  return after.some(isInTheWay) ? null : last;
}

/** Why one event of several cannot be undone with them. */
export const undoObstacles = ['undone_already', 'too_late', 'changed_since'] as const;
export type UndoObstacle = (typeof undoObstacles)[number];

/**
 * What keeps a reroute from being undone together with those made with it.
 *
 * @param events all of the referral, oldest first
 * @param sequence that of the reroute
 * @returns null where nothing does
 */
export function undoObstacle(events: readonly PastEvent[], sequence: number, now: Date): UndoObstacle | null {
  const standing = standingEvents(events);
  const event = standing.find((one) => one.sequence === sequence);
  if (event === undefined) return 'undone_already';
  if (now.getTime() - event.occurredAt.getTime() > undoMinutes * 60_000) return 'too_late';
  return standing.some((one) => one.sequence > sequence && !isTalk(one.kind)) ? 'changed_since' : null;
}

/** Events without those that were undone, without the undoing, and without leases that were only renewed. */
export function standingEvents<Event extends PastEvent>(events: readonly Event[]): Event[] {
  const undone = new Set(events.filter(({ kind }) => kind === 'undone').map(({ details }) => details['sequence']));
  return events.filter(
    ({ kind, sequence, details }) => kind !== 'undone' && !undone.has(sequence) && details['renewed'] !== true,
  );
}

function isTalk(kind: ReferralEventKind): boolean {
  return kind === 'noted' || kind === 'asked' || kind === 'answered';
}

function isUndoable<Event extends PastEvent>(event: Event): event is Event & { readonly kind: UndoableKind } {
  return undoableKinds.some((kind) => kind === event.kind);
}
