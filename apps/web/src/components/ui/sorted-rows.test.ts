import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataColumn } from './data-column.ts';
import { sortedRows } from './sorted-rows.ts';

interface Row {
  readonly at: number;
  readonly office: string;
  readonly stake: number | null;
}

const column = (id: 'office' | 'stake'): DataColumn<Row> => ({
  id,
  header: id,
  width: '1fr',
  cell: (row) => row[id],
  sortValue: (row) => row[id],
});
const columns = [column('office'), column('stake')];
const anyRows = fc
  .array(fc.record({ office: fc.constantFrom('A', 'B', 'C'), stake: fc.option(fc.integer({ min: 0, max: 3 })) }))
  .map((rows): Row[] => rows.map((row, at) => ({ ...row, at })));
const stakes = (rows: readonly Row[]) => rows.map((row) => row.stake);

test('rows stand as they came where nothing sorts them', () => {
  fc.assert(fc.property(anyRows, (rows) => sortedRows(rows, columns, []) === rows));
  const rows: Row[] = [{ at: 0, office: 'A', stake: 1 }];
  expect(sortedRows(rows, columns, [{ id: 'no such column', desc: true }])).toEqual(rows);
});

test('what has no value stands last, whichever way the rows are sorted', () => {
  const rows = [null, 2, null, 3, 1].map((stake, at): Row => ({ at, office: 'A', stake }));
  expect(stakes(sortedRows(rows, columns, [{ id: 'stake', desc: false }]))).toEqual([1, 2, 3, null, null]);
  expect(stakes(sortedRows(rows, columns, [{ id: 'stake', desc: true }]))).toEqual([3, 2, 1, null, null]);
});

test('a further column sorts only rows that are alike by the ones before it, and those wholly alike keep their order', () => {
  const anyOrder = fc.record({ officeDown: fc.boolean(), stakeDown: fc.boolean() });
  fc.assert(
    fc.property(anyRows, anyOrder, (rows, { officeDown, stakeDown }) => {
      const sorted = sortedRows(rows, columns, [
        { id: 'office', desc: officeDown },
        { id: 'stake', desc: stakeDown },
      ]);
      expect(new Set(sorted)).toEqual(new Set(rows));
      sorted.forEach((row, index) => {
        const next = sorted[index + 1];
        if (next === undefined) return;
        if (row.office !== next.office) expect(row.office < next.office).toBe(!officeDown);
        else if (row.stake === null) expect(next.stake).toBeNull();
        else if (row.stake === next.stake) expect(row.at).toBeLessThan(next.at);
        else if (next.stake !== null) expect(row.stake < next.stake).toBe(!stakeDown);
      });
    }),
  );
});
