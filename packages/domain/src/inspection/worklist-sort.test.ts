import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostSorts, sortableColumns, sortsOf, sortText, sortTextSchema, usualSorts } from './worklist-sort.ts';

test('an order that is told is read again as it was', () => {
  const sorts = fc
    .uniqueArray(fc.constantFrom(...sortableColumns), { minLength: 1, maxLength: mostSorts })
    .chain((columns) =>
      fc.tuple(...columns.map((column) => fc.record({ column: fc.constant(column), descending: fc.boolean() }))),
    );
  fc.assert(
    fc.property(sorts, (order) => {
      expect(sortTextSchema.safeParse(sortText(order)).success).toBe(true);
      expect(sortsOf(sortText(order))).toEqual(order);
    }),
  );
  expect(sortText(usualSorts)).toBe('lane,-risk');
});

test.each(['', 'why', 'risk,', '--risk', 'risk,-risk', 'secret', 'lane,risk,stake,value,items'])(
  '%o tells no order',
  (text) => {
    expect(sortsOf(text)).toBeNull();
    expect(sortTextSchema.safeParse(text).success).toBe(false);
  },
);
