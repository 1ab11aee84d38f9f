import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const now = Date.parse('2024-03-08T10:00:00Z');
const claimed = {
  status: 'claimed',
  lane: 'red',
  riskScore: 940,
  expectedAdditionalDuty: '18900',
  nextOnly: false,
  claimedBy: { id: 'ana', name: 'Ana' },
  claimedUntil: '2024-03-08T10:13:20Z',
} as const;

test('my claim counts its minutes, the last one until it is over', () => {
  expect(standingOf(claimed, 'ana', now)).toEqual({ kind: 'mine', minutesLeft: 13 });
  expect(standingOf(claimed, 'ana', now + 13 * 60_000)).toEqual({ kind: 'mine', minutesLeft: 1 });
});

test('a colleague’s claim is theirs until the lease runs out, then open to all', () => {
  expect(standingOf(claimed, 'ben', now)).toMatchObject({ kind: 'theirs', name: 'Ana' });
  expect(standingOf(claimed, 'ben', now + 14 * 60_000)).toEqual({ kind: 'open' });
});

test('what is decided stays decided, whoever looks', () => {
  const examined = { ...claimed, status: 'examined', claimedBy: null, claimedUntil: null } as const;
  expect(standingOf(examined, 'ana', now)).toEqual({ kind: 'decided', status: 'examined' });
  expect(standingOf(null, 'ana', now)).toEqual({ kind: 'none' });
});

test('a case that its office gives out is open to nobody’s choice, and to who was given it', () => {
  const free = { ...claimed, nextOnly: true, status: 'open', claimedBy: null, claimedUntil: null } as const;
  expect(standingOf(free, 'ana', now)).toEqual({ kind: 'givenOut' });
  expect(standingOf({ ...claimed, nextOnly: true }, 'ana', now).kind).toBe('mine');
});
