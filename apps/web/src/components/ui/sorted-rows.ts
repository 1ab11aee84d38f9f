import type { DataColumn, DataSort } from './data-column.ts';

/** Rows by several columns, the first one first; rows alike keep their order, and what has no value stands last either way. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sorts: readonly DataSort[],
): readonly Row[] {
  const orders = sorts.flatMap(({ id, desc }) => {
    const keyOf = columns.find((column) => column.id === id)?.sortValue;
    return keyOf === undefined ? [] : [{ keyOf, desc }];
  });
  if (orders.length === 0) return rows;
  return rows.toSorted((one, other) => {
    for (const { keyOf, desc } of orders) {
      const order = compared(keyOf(one), keyOf(other), desc);
      if (order !== 0) return order;
    }
    return 0;
  });
}

type SortValue = string | number | null;

function compared(one: SortValue, other: SortValue, desc: boolean): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one > other === desc ? -1 : 1;
}
