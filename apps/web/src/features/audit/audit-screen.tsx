import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { listAudit, listUsers } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../components/filters/filter-bar.tsx';
import type { FilterField } from '../../components/filters/filter-field.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Page } from '../../components/ui/page.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import type { AuditEntry } from './audit-entry.ts';
import { auditSearch } from './audit-search.ts';
import { ChainCheck } from './chain-check.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { knownActions, useActionText } from './use-action-text.ts';
import { useAuditColumns } from './use-audit-columns.tsx';

const route = getRouteApi('/_app/audit');

/** Who did what, newest first, and whether nobody has changed the record of it. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const actionText = useActionText();
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const users = useQuery(endpointQuery(listUsers, {}));
  const query = useInfiniteQuery({
    queryKey: [listAudit.id, search],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { ...search, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const fields: readonly FilterField[] = [
    {
      name: 'action',
      label: t('action'),
      kind: 'choice',
      choices: knownActions.map((action) => ({ value: action, label: actionText(action) })),
    },
    {
      name: 'actorId',
      label: t('actor'),
      kind: 'choice',
      choices: (users.data?.rows ?? []).map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    },
  ];
  return (
    <Page
      title={t('title')}
      filters={
        <FilterBar
          fields={fields}
          values={search}
          onChange={(values) => void navigate({ search: auditSearch(values) })}
        />
      }
      actions={<ChainCheck />}
      fill
      bare
    >
      <DataTable
        label={t('title')}
        rows={query.data?.pages.flatMap((page) => page.rows) ?? []}
        columns={useAuditColumns()}
        rowKey={(entry) => String(entry.id)}
        onOpen={setOpened}
        loading={query.isPending || query.isFetchingNextPage}
        error={query.error}
        onRetry={() => void query.refetch()}
        emptyTitle={t('empty')}
        emptyHint={t('emptyHint')}
        hasMore={query.hasNextPage && !query.isFetching && !query.isError}
        onEnd={() => void query.fetchNextPage()}
        pageKeys
        fill
      />
      <EntryDrawer entry={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
