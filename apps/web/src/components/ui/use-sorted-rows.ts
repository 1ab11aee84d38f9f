import { useMemo } from 'react';
import type { DataColumn, DataSort } from './data-column.ts';
import { sortedRows } from './sorted-rows.ts';

/** The rows in the order asked for, sorted here only where the server does not. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sorts: readonly DataSort[],
  manual: boolean,
): readonly Row[] {
  return useMemo(() => (manual ? rows : sortedRows(rows, columns, sorts)), [rows, columns, sorts, manual]);
}
