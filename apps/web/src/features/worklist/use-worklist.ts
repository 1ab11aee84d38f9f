import { useInfiniteQuery } from '@tanstack/react-query';
import { listWorklist, type ReferralRow } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { call } from '../../lib/api/call.ts';
import { useRefreshMs } from '../../lib/live/live-context.ts';
import type { WorklistSearch } from './worklist-search.ts';

const rowsAPage = 100;

/** The queue, page after page, fetched again and again so that colleagues' claims show. */
export function useWorklist({ declaration: _, columns: __, density: ___, ...filters }: WorklistSearch) {
  const query = useInfiniteQuery({
    queryKey: [listWorklist.id, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listWorklist, {
        query: { ...filters, limit: rowsAPage, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: useRefreshMs(),
  });
  const rows = useMemo(() => uniqueRows(query.data?.pages ?? []), [query.data]);
  return { query, rows };
}

const firstPage: string | null = null;

/** Pages are fetched one after the other: a row that moved meanwhile may stand on two. */
function uniqueRows(pages: readonly { readonly rows: readonly ReferralRow[] }[]): readonly ReferralRow[] {
  const rows = new Map<string, ReferralRow>();
  for (const page of pages) for (const row of page.rows) rows.set(row.declarationNumber, row);
  return [...rows.values()];
}
