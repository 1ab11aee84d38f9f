import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { listDeclarations } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../components/filters/filter-bar.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Page } from '../../components/ui/page.tsx';
import { call } from '../../lib/api/call.ts';
import { declarationsSearch } from './declarations-search.ts';
import { itemKey } from './item-key.ts';
import { useCountText } from './use-count-text.ts';
import { useDeclarationFields } from './use-declaration-fields.ts';
import { useItemColumns } from './use-item-columns.tsx';

const route = getRouteApi('/_app/declarations');
const pageSize = 500;

/** Declared items, newest first: where every figure of a chart leads. */
export function DeclarationsScreen() {
  const { t } = useTranslation('items');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/declarations' });
  const query = useInfiniteQuery({
    queryKey: [listDeclarations.id, search],
    queryFn: ({ pageParam, signal }) =>
      call(listDeclarations, { query: { ...search, limit: pageSize, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const filtered = Object.values(search).some((value) => value !== undefined);
  const countText = useCountText(search, rows.length, query.hasNextPage);
  return (
    <Page
      title={t('title')}
      note={query.data === undefined ? undefined : countText}
      filters={
        <FilterBar
          fields={useDeclarationFields()}
          values={search}
          onChange={(values) => void navigate({ search: declarationsSearch(values) })}
        />
      }
      fill
      bare
    >
      <DataTable
        label={t('title')}
        rows={rows}
        columns={useItemColumns()}
        rowKey={itemKey}
        onOpen={({ declarationNumber }) =>
          void navigate({ to: '/declarations/$number', params: { number: declarationNumber } })
        }
        loading={query.isPending || query.isFetchingNextPage}
        error={query.error}
        onRetry={() => void query.refetch()}
        emptyTitle={t('none')}
        emptyHint={t(filtered ? 'noneFiltered' : 'noneLoaded')}
        hasMore={query.hasNextPage && !query.isFetching && !query.isError}
        onEnd={() => void query.fetchNextPage()}
        pageKeys
        fill
      />
    </Page>
  );
}
