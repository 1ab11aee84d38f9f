import { expect, it } from 'vitest';
import { waitingQuestion } from './question.ts';
import type { PastEvent } from './undo.ts';

const event = (sequence: number, kind: PastEvent['kind'], details: PastEvent['details'] = {}): PastEvent => ({
  sequence,
  kind,
  actorId: 'ann',
  details,
  occurredAt: new Date('2026-03-04T12:00:00Z'),
});
const waiting = (events: readonly PastEvent[], userId = 'ben') => waitingQuestion(events, userId)?.sequence ?? null;

it('waits for who was asked until it is answered, the oldest first', () => {
  const events = [event(1, 'opened'), event(2, 'asked', { to: 'ben' }), event(3, 'asked', { to: 'ben' })];
  expect(waiting(events)).toBe(2);
  expect(waiting(events, 'cleo')).toBeNull();
  expect(waiting([...events, event(4, 'answered', { answers: 2 })])).toBe(3);
});

it('waits no more once it was taken back', () => {
  expect(waiting([event(1, 'asked', { to: 'ben' }), event(2, 'undone', { sequence: 1 })])).toBeNull();
});
