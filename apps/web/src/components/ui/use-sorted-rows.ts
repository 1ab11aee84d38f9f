import { createSortedRowModel, rowSortingFeature, sortFns, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn, DataSort } from './data-column.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

/** The table model: rows in the order asked for, sorted here only where the server does not. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sorts: readonly DataSort[],
  manual: boolean,
) {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
        enableSorting: manual ? column.sortable === true : column.sortValue !== undefined,
        sortUndefined: 'last' as const,
        sortFn: 'basic' as const,
      })),
    [columns, manual],
  );
  const sorting = useMemo(() => sorts.map(({ id, desc }) => ({ id, desc })), [sorts]);
  return useTable({
    features,
    data,
    columns: definitions,
    manualSorting: manual,
    state: { sorting },
  });
}
