import { expect, test } from 'vitest';
import { keepLastReroutes, type LastReroutes, readLastReroutes } from './last-reroutes.ts';

const last: LastReroutes = {
  group: '0f8fad5b-d9cb-469f-a165-70867728950e',
  lane: 'yellow',
  rerouted: 2,
  refused: 1,
  until: '2026-03-04T12:10:00Z',
};
const at = (time: string) => Date.parse(`2026-03-04T${time}Z`);

test('what was rerouted together is offered to be undone until its time is over, to who did it', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  keepLastReroutes(storage, 'ana', last);
  expect(readLastReroutes(storage, 'ana', at('12:09:59'))).toEqual(last);
  expect(readLastReroutes(storage, 'ana', at('12:10:00'))).toBeNull();
  expect(readLastReroutes(storage, 'ben', at('12:00:00'))).toBeNull();
  for (const key of kept.keys()) kept.set(key, '{"group":"x"}');
  expect(readLastReroutes(storage, 'ana', at('12:00:00'))).toBeNull();
  keepLastReroutes(storage, 'ana', null);
  expect(kept.size).toBe(0);
});
