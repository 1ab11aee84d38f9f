import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftRange } from './split-table.ts';

const isIn = ({ low, above }: { low: number; above: number }, code: number) => ((code - low) & 255) <= above;

describe('codes that go left', () => {
  test('are told as one range, also one that runs on from the last code to the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.nat(255), fc.nat(256), (count, start, length) => {
        const first = start % count;
        const isLeft = (code: number) => (code - first + count) % count < Math.min(length, count);
        const range = leftRange(count, isLeft);
        if (count === 256 && length === 0) expect(range).toBeNull();
        else {
          expect(range).not.toBeNull();
          for (let code = 0; range && code < count; code++) expect(isIn(range, code)).toBe(isLeft(code));
        }
      }),
    );
  });

  test('are no range where they lie apart, and never told wrongly', () => {
    expect(leftRange(5, (code) => code % 2 === 1)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 256 }), (bits) => {
        const range = leftRange(bits.length, (code) => bits[code] ?? false);
        bits.forEach((bit, code) => {
          if (range) expect(isIn(range, code)).toBe(bit);
        });
      }),
    );
  });
});
