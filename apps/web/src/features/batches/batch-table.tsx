import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Batch, listBatches } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { call } from '../../lib/api/call.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { BatchStatus } from './batch-status.tsx';
import { isComingIn } from './use-batch.ts';

const limit = 50;

/** Batches, newest first, fetched as they are reached; looked at again while one comes in. */
export function BatchTable({ mayUpload }: { readonly mayUpload: boolean }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const navigate = useNavigate();
  const query = useInfiniteQuery({
    queryKey: [listBatches.id, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(listBatches, { query: { limit, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.rows.some(isComingIn)) ? 1500 : false),
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const number = (id: 'rows' | 'accepted' | 'rejected' | 'superseded', from: number): DataColumn<Batch> => ({
    id,
    header: t(`column.${id}`),
    cell: (batch) => formats.number(batch[id]),
    width: '92px',
    align: 'end',
    from,
  });
  const columns: readonly DataColumn<Batch>[] = [
    {
      id: 'file',
      header: t('column.file'),
      width: 'minmax(140px, 2fr)',
      cell: (batch) => (
        <TextLink to="/batches/$id" params={{ id: batch.id }} title={batch.fileName}>
          <bdi>{batch.fileName}</bdi>
        </TextLink>
      ),
    },
    { id: 'status', header: t('column.status'), width: '130px', cell: ({ status }) => <BatchStatus status={status} /> },
    {
      id: 'layout',
      header: t('column.layout'),
      width: 'minmax(165px, 1fr)',
      from: 1000,
      cell: ({ layout }) => (layout === null ? '–' : t(`words:layout.${layout}`)),
    },
    number('rows', 420),
    number('accepted', 640),
    number('rejected', 560),
    number('superseded', 820),
    {
      id: 'by',
      header: t('column.by'),
      width: 'minmax(110px, 1fr)',
      from: 900,
      cell: ({ createdBy }) => <bdi>{createdBy}</bdi>,
    },
    {
      id: 'when',
      header: t('column.when'),
      width: '170px',
      from: 720,
      align: 'end',
      cell: ({ createdAt }) => formats.dateTime(createdAt),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/batches/$id', params: { id } })}
      isQuiet={({ status }) => status === 'cancelled' || status === 'rolled_back'}
      loading={query.isPending}
      error={query.isError ? query.error : undefined}
      onRetry={() => void query.refetch()}
      emptyTitle={t('empty')}
      emptyHint={t(mayUpload ? 'emptyHint' : 'emptyHintReader')}
      hasMore={query.hasNextPage}
      onEnd={() => {
        if (!query.isFetchingNextPage) void query.fetchNextPage();
      }}
      pageKeys
    />
  );
}
