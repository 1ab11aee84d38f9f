import { type PastEvent, standingEvents } from './undo.ts';

/**
 * The oldest question of a referral that was put to a person and waits for their answer: neither answered nor taken back.
 *
 * @param events all of a referral, oldest first
 */
export function waitingQuestion<Event extends PastEvent>(events: readonly Event[], userId: string): Event | null {
  const standing = standingEvents(events);
  const answered = new Set(standing.filter(({ kind }) => kind === 'answered').map(({ details }) => details['answers']));
  return (
    standing.find(
      ({ kind, sequence, details }) => kind === 'asked' && details['to'] === userId && !answered.has(sequence),
    ) ?? null
  );
}
