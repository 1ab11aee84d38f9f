import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf } from './pace-of.ts';

const startedAt = new Date('2026-03-01T10:00:00Z');
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const loading = { status: 'loading', rows: 5000, bytes: 1_000_000, size: 4_000_000, startedAt } as const;

test('a quarter of the file in ten seconds leaves half a minute', () => {
  expect(paceOf(loading, after(10))).toEqual({ rowsPerSecond: 500, remainingSeconds: 30 });
});

test('a batch that waits, has ended or has just begun has no pace', () => {
  const none = { rowsPerSecond: null, remainingSeconds: null };
  expect(paceOf({ ...loading, status: 'queued' }, after(10))).toEqual(none);
  expect(paceOf({ ...loading, status: 'loaded' }, after(10))).toEqual(none);
  expect(paceOf(loading, after(0.1))).toEqual(none);
  expect(paceOf({ ...loading, startedAt: null }, after(10))).toEqual(none);
});

test('what is left is never negative, and nothing once the file is read', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), fc.double({ min: 0.5, max: 1e5, noNaN: true }), (a, b, seconds) => {
      const [bytes, size] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
      const { remainingSeconds } = paceOf({ ...loading, bytes, size }, after(seconds));
      expect(remainingSeconds).toBeGreaterThanOrEqual(0);
      if (bytes === size) expect(remainingSeconds).toBe(0);
    }),
  );
});
