import { dateOf } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnlabelledTail } from './find-unlabelled-tail.ts';

const monday = 19_723;
const weeksOf = (shares: readonly number[], items = 200) =>
  shares.map((share, n) => ({ week: dateOf(monday + 7 * n), items, outcomes: Math.round(share * items) }));

test('outcomes that keep coming leave no tail', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.08, max: 0.14, noNaN: true }), { minLength: 6, maxLength: 60 }),
      (shares) => {
        expect(findUnlabelledTail(weeksOf(shares))).toBeNull();
      },
    ),
  );
});

test('the tail begins with the first week after the last usual one, and counts what is in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 50 }), fc.integer({ min: 1, max: 5 }), (usual, tail) => {
      const shares = [...Array.from({ length: usual }, () => 0.1), ...Array.from({ length: tail }, () => 0.02)];
      expect(findUnlabelledTail(weeksOf(shares))).toEqual({
        from: dateOf(monday + 7 * usual),
        items: 200 * tail,
        outcomes: 4 * tail,
        usual: 0.1,
      });
    }),
  );
});

test('a gap in the middle is no tail', () => {
  expect(findUnlabelledTail(weeksOf([0.1, 0.1, 0.1, 0, 0, 0.1, 0.1, 0.1]))).toBeNull();
});

test('a batch without outcomes, or of few weeks, has none', () => {
  expect(findUnlabelledTail(weeksOf([0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
  expect(findUnlabelledTail(weeksOf([0.1, 0.1, 0]))).toBeNull();
});
