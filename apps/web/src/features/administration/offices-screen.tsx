import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type AnswerOf, listOffices } from '@tidewaiter/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { OfficeDialog } from './office-dialog.tsx';

type Office = AnswerOf<typeof listOffices>['rows'][number];

/** Customs offices: each declaration belongs to one, and users see those given to them. */
export function OfficesScreen() {
  const { t } = useTranslation('administration');
  const query = useQuery(endpointQuery(listOffices, {}));
  const [open, setOpen] = useState<Office | 'new' | null>(null);
  const rows = query.data?.rows ?? [];
  const columns = useMemo<readonly DataColumn<Office>[]>(
    () => [
      {
        id: 'code',
        header: t('code'),
        width: '140px',
        sortValue: (row) => row.code,
        cell: (row) => <bdi>{row.code}</bdi>,
      },
      {
        id: 'name',
        header: t('name'),
        width: '1fr',
        sortValue: (row) => row.name,
        cell: (row) => <bdi>{row.name}</bdi>,
      },
      {
        id: 'cases',
        header: t('offices.cases'),
        width: '1fr',
        from: 560,
        cell: (row) => t(row.blindNext ? 'offices.givenOut' : 'offices.chosen'),
      },
    ],
    [t],
  );
  return (
    <Page
      title={t('offices.title')}
      note={query.data === undefined ? undefined : t('offices.count', { count: rows.length })}
      actions={
        <Button
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setOpen('new')}
        >
          {t('offices.add')}
        </Button>
      }
      fill
      bare
    >
      <DataTable
        label={t('offices.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.code}
        onOpen={setOpen}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        emptyTitle={t('offices.empty')}
        emptyHint={t('offices.emptyHint')}
        defaultSort={{ id: 'code', desc: false }}
        pageKeys
        fill
      />
      {open !== null && <OfficeDialog office={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}
