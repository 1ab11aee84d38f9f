import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { cancelJob, type Job, jobKinds, jobStatuses, listJobs, retryJob } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../components/filters/filter-bar.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { Page } from '../../components/ui/page.tsx';
import { call } from '../../lib/api/call.ts';
import { hasEnded } from '../../lib/jobs/use-job.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { jobsSearch } from './jobs-search.ts';
import { useJobColumns } from './use-job-columns.tsx';

const route = getRouteApi('/_app/jobs');
const betweenLooks = 2000;

/** Long work that was asked for, newest first: what runs, what waits, what failed and can be tried again. */
export function JobsScreen() {
  const { t } = useTranslation('jobs');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/jobs' });
  const queryClient = useQueryClient();
  const [stopping, setStopping] = useState<Job | null>(null);
  const query = useInfiniteQuery({
    queryKey: [listJobs.id, 'pages', search],
    queryFn: ({ pageParam, signal }) =>
      call(listJobs, { query: { ...search, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.rows.some((job) => !hasEnded(job))) ? betweenLooks : false,
  });
  const looked = () => queryClient.invalidateQueries({ queryKey: [listJobs.id] });
  const retry = useMutation({
    mutationFn: ({ id }: Job) => call(retryJob, { params: { id } }),
    onSuccess: looked,
  });
  const stop = useMutation({
    mutationFn: ({ id }: Job) => call(cancelJob, { params: { id } }),
    onSuccess: async () => {
      setStopping(null);
      await looked();
    },
  });
  const columns = useJobColumns({
    onRetry: useMay(retryJob.access) ? retry.mutate : null,
    onCancel: useMay(cancelJob.access) ? setStopping : null,
  });
  const fields = [
    {
      name: 'status',
      label: t('column.status'),
      kind: 'choice',
      choices: jobStatuses.map((value) => ({ value, label: t(`words:jobStatus.${value}`) })),
    },
    {
      name: 'kind',
      label: t('column.kind'),
      kind: 'choice',
      choices: jobKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ] as const;
  return (
    <Page
      title={t('title')}
      filters={
        <FilterBar
          fields={fields}
          values={search}
          onChange={(values) => void navigate({ search: jobsSearch(values) })}
        />
      }
      fill
      bare
    >
      <InlineProblem error={retry.error} />
      <DataTable
        label={t('title')}
        rows={query.data?.pages.flatMap((page) => page.rows) ?? []}
        columns={columns}
        rowKey={({ id }) => id}
        isQuiet={({ status }) => status === 'cancelled'}
        loading={query.isPending || query.isFetchingNextPage}
        error={query.isError ? query.error : undefined}
        onRetry={() => void query.refetch()}
        emptyTitle={t('empty')}
        emptyHint={t('emptyHint')}
        hasMore={query.hasNextPage && !query.isFetching && !query.isError}
        onEnd={() => void query.fetchNextPage()}
        pageKeys
        fill
      />
      <ConfirmDialog
        opened={stopping !== null}
        title={t('stopTitle')}
        confirmLabel={t('stop')}
        danger
        busy={stop.isPending}
        error={stop.error}
        onConfirm={() => stopping !== null && stop.mutate(stopping)}
        onClose={() => {
          stop.reset();
          setStopping(null);
        }}
      >
        {t('stopHint')}
      </ConfirmDialog>
    </Page>
  );
}
