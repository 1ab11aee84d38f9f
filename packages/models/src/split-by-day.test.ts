import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitByDay } from './split-by-day.ts';

const days = fc.array(fc.nat(400), { minLength: 200, maxLength: 600 }).map((list) => Int32Array.from(list).sort());

test('the slices follow each other, cover the window and are never empty', () => {
  fc.assert(
    fc.property(days, (list) => {
      const { train, validation, calibration } = splitByDay(list);
      expect([train.from, train.to, validation.to, calibration.to]).toEqual([
        0,
        validation.from,
        calibration.from,
        list.length,
      ]);
      for (const { from, to } of [train, validation, calibration]) expect(to).toBeGreaterThan(from);
    }),
  );
});

test('a day stays whole, unless the window is one day', () => {
  const { train, validation } = splitByDay(Int32Array.from({ length: 1000 }, (_, row) => Math.floor(row / 30)));
  expect(train.to % 30).toBe(0);
  expect(validation.to % 30).toBe(0);
  expect(splitByDay(new Int32Array(1000)).train.to).toBe(800);
});
