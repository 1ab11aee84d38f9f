import { usualColumns, type WorklistColumn, worklistColumns } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, shownColumns, withColumn } from './chosen-columns.ts';

const columns = fc.uniqueArray(fc.constantFrom(...worklistColumns), { minLength: 1 });

test('an address that names no columns, or none there is, shows the usual ones; the declaration is always shown', () => {
  expect(shownColumns(undefined)).toEqual(usualColumns);
  expect(shownColumns('secret')).toEqual(usualColumns);
  expect(shownColumns('risk,stake')).toEqual(['declaration', 'risk', 'stake']);
});

test('choosing, leaving out and moving never lose or double another column', () => {
  fc.assert(
    fc.property(
      columns,
      fc.constantFrom(...worklistColumns),
      fc.constantFrom(-1 as const, 1 as const),
      (all, one, by) => {
        const others = (list: readonly WorklistColumn[]) => list.filter((column) => column !== one);
        expect(others(withColumn(all, one, true))).toEqual(others(all));
        expect(withColumn(all, one, true)).toContain(one);
        expect(withColumn(all, one, false)).toEqual(others(all));
        expect([...moved(all, one, by)].sort()).toEqual([...all].sort());
        if (all.length > 1 && by === 1 && all[0] === one) expect(moved(all, one, by)[1]).toBe(one);
      },
    ),
  );
});
