import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referralEventKinds } from './referral.ts';
import { type PastEvent, standingEvents, undoableEvent, undoMinutes, undoObstacle } from './undo.ts';

const noon = new Date('2026-03-04T12:00:00Z');
const minutesBefore = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);
const event = (sequence: number, kind: PastEvent['kind'], change: Partial<PastEvent> = {}): PastEvent => ({
  sequence,
  kind,
  actorId: 'ann',
  details: {},
  occurredAt: minutesBefore(1),
  ...change,
});
const undoable = (events: readonly PastEvent[]) => undoableEvent(events, 'ann', noon)?.sequence ?? null;

describe('undoing', () => {
  it('takes the latest of what a person did, and then the one before it', () => {
    const events = [event(1, 'opened', { actorId: 'system' }), event(2, 'claimed'), event(3, 'noted')];
    expect(undoable(events)).toBe(3);
    expect(undoable([...events, event(4, 'undone', { details: { sequence: 3 } })])).toBe(2);
  });

  it('leaves what somebody else did since, and what an act has settled', () => {
    expect(undoable([event(1, 'claimed'), event(2, 'claimed', { actorId: 'ben' })])).toBeNull();
    expect(undoable([event(1, 'claimed'), event(2, 'noted', { actorId: 'ben' })])).toBe(1);
    expect(undoable([event(1, 'claimed'), event(2, 'act_recorded')])).toBeNull();
  });

  it('takes back a hand-over and a question, while nobody took them up', () => {
    const handed = [event(1, 'claimed'), event(2, 'handed_over', { details: { to: 'ben' } })];
    expect(undoable(handed)).toBe(2);
    expect(undoable([...handed, event(3, 'claimed', { actorId: 'ben', details: { renewed: true } })])).toBe(2);
    expect(undoable([...handed, event(3, 'claim_released', { actorId: 'ben' })])).toBeNull();
    const asked = [event(1, 'claimed'), event(2, 'asked', { details: { to: 'ben' } })];
    expect(undoable(asked)).toBe(2);
    expect(undoable([...asked, event(3, 'noted', { actorId: 'ben' })])).toBe(2);
    expect(undoable([...asked, event(3, 'answered', { actorId: 'ben', details: { answers: 2 } })])).toBeNull();
  });

  it('says of one event among several what keeps it from being undone', () => {
    const rerouted = [event(1, 'opened'), event(2, 'rerouted')];
    const after = (...more: readonly PastEvent[]) => undoObstacle([...rerouted, ...more], 2, noon);
    expect([after(), after(event(3, 'noted', { actorId: 'ben' }))]).toEqual([null, null]);
    expect(after(event(3, 'claimed', { actorId: 'ben' }))).toBe('changed_since');
    expect(after(event(3, 'undone', { details: { sequence: 2 } }))).toBe('undone_already');
    expect(undoObstacle([event(2, 'rerouted', { occurredAt: minutesBefore(undoMinutes + 1) })], 2, noon)).toBe(
      'too_late',
    );
  });

  it('ends with its window, and passes over leases that were only renewed', () => {
    expect(undoable([event(1, 'claimed', { occurredAt: minutesBefore(undoMinutes) })])).toBe(1);
    expect(undoable([event(1, 'claimed', { occurredAt: minutesBefore(undoMinutes + 1) })])).toBeNull();
    expect(undoable([event(1, 'claimed'), event(2, 'claimed', { details: { renewed: true } })])).toBe(1);
  });

  it('never undoes what another did, nor twice the same, whatever happened', () => {
    const anything = fc.array(
      fc.record({
        kind: fc.constantFrom(...referralEventKinds.filter((kind) => kind !== 'undone')),
        actorId: fc.constantFrom('ann', 'ben'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anything, (kinds) => {
        let events: PastEvent[] = kinds.map(({ kind, actorId }, at) => event(at + 1, kind, { actorId }));
        const seen = new Set<number>();
        for (let next = undoableEvent(events, 'ann', noon); next !== null; next = undoableEvent(events, 'ann', noon)) {
          expect(next.actorId).toBe('ann');
          expect(seen.has(next.sequence)).toBe(false);
          seen.add(next.sequence);
          events = [...events, event(events.length + 1, 'undone', { details: { sequence: next.sequence } })];
        }
        expect(standingEvents(events)).toHaveLength(kinds.length - seen.size);
      }),
    );
  });
});
