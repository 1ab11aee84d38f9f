import { expect, it } from 'vitest';
import { isHeldBy, type Reroutable, rerouteObstacle } from './reroute.ts';

const open: Reroutable = { status: 'open', lane: 'red', claimedById: null, lapsed: false, nextOnly: false };
const held: Reroutable = { ...open, status: 'claimed', claimedById: 'ben' };

it('lets through what waits in another lane and no colleague holds', () => {
  expect(rerouteObstacle(open, 'ann', 'green')).toBeNull();
  expect(rerouteObstacle(held, 'ben', 'green')).toBeNull();
  expect(rerouteObstacle({ ...held, lapsed: true }, 'ann', 'green')).toBeNull();
});

it('says what stands in the way', () => {
  expect(rerouteObstacle(null, 'ann', 'green')).toBe('not_found');
  expect(rerouteObstacle({ ...open, status: 'examined' }, 'ann', 'green')).toBe('decided');
  expect(rerouteObstacle(held, 'ann', 'green')).toBe('held_by_colleague');
  expect(rerouteObstacle(open, 'ann', 'red')).toBe('same_lane');
});

it('keeps what is given out without choosing to those who were given it', () => {
  expect(rerouteObstacle({ ...open, nextOnly: true }, 'ann', 'green')).toBe('next_only');
  expect(rerouteObstacle({ ...held, nextOnly: true }, 'ben', 'green')).toBeNull();
});

it('is held by who claimed it, while the lease runs', () => {
  expect([isHeldBy(held, 'ben'), isHeldBy(held, 'ann'), isHeldBy(open, 'ben')]).toEqual([true, false, false]);
  expect(isHeldBy({ ...held, lapsed: true }, 'ben')).toBe(false);
});
