import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';

test('keys are numbered in the order in which they are first added, and found again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.double({ noNaN: true, min: 0 }))), (keys) => {
      const table = new KeyTable();
      const reference = new Map<number, number>();
      for (const key of keys) {
        if (!reference.has(key)) reference.set(key, reference.size);
        expect(table.add(key)).toBe(reference.get(key));
      }
      expect(table.size).toBe(reference.size);
      for (const [key, slot] of reference) expect(table.find(key)).toBe(slot);
      expect(table.find(-7)).toBe(-1);
    }),
  );
});
