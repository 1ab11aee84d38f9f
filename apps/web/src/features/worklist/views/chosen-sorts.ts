import {
  chosenSorts,
  mostSorts,
  type SortableColumn,
  sortableColumns,
  sortText,
  usualSorts,
  type WorklistColumn,
} from '@tidewaiter/domain';
import type { DataColumn, DataSort } from '../../../components/ui/data-column.ts';
import { nextSorts } from '../../../components/ui/next-sorts.ts';
import type { WorklistSearch } from '../worklist-search.ts';

/** Of these the most come first when somebody asks for them. */
const falling: ReadonlySet<WorklistColumn> = new Set(['value', 'stake', 'risk', 'items']);

const isSortable = (id: string): id is SortableColumn => sortableColumns.some((column) => column === id);

/** Whether a column sorts, and which way first. */
export function sortingOf(column: WorklistColumn): Pick<DataColumn<never>, 'sortable' | 'sortFirst'> {
  return { sortable: isSortable(column), sortFirst: falling.has(column) ? 'desc' : 'asc' };
}

/** The order that an address asks for, as tables take it. */
export function sortsShown(text: string | undefined): readonly DataSort[] {
  return chosenSorts(text).map(({ column, descending }) => ({ id: column, desc: descending }));
}

/** The address in another order; none stands in it for the usual one. */
export function withSorts(search: WorklistSearch, sorts: readonly DataSort[]): WorklistSearch {
  const text = sortText(sorts.flatMap(({ id, desc }) => (isSortable(id) ? [{ column: id, descending: desc }] : [])));
  return { ...search, sort: text === '' || text === sortText(usualSorts) ? undefined : text };
}

/** The address after a column joined the order, turned round in it, or left it. */
export function withColumnTurned(search: WorklistSearch, id: WorklistColumn): WorklistSearch {
  const first = falling.has(id) ? 'desc' : 'asc';
  const pressed = { id, first, add: true, mayEmpty: true, most: mostSorts } as const;
  return withSorts(search, nextSorts(sortsShown(search.sort), pressed));
}
