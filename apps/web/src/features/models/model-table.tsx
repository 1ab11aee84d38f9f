import { useNavigate } from '@tanstack/react-router';
import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { inOrder } from './model-order.ts';
import { ModelStatus } from './model-status.tsx';

export interface ModelTableProps {
  readonly models: readonly Model[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function ownRow({ kind, evaluation }: Model) {
  return evaluation.rows.find((row) => row.subset === 'all' && row.model === kind);
}

/** Model versions, the live one first. */
export function ModelTable({ models, loading, error, onRetry }: ModelTableProps) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const navigate = useNavigate();
  const columns: readonly DataColumn<Model>[] = [
    {
      id: 'version',
      header: t('column.version'),
      width: 'minmax(84px, 1fr)',
      cell: ({ id }) => (
        <TextLink to="/models/$id" params={{ id: String(id) }}>
          {t('one.title', { id })}
        </TextLink>
      ),
    },
    { id: 'status', header: t('column.status'), width: '110px', cell: ({ status }) => <ModelStatus status={status} /> },
    { id: 'asOf', header: t('column.asOf'), width: '118px', cell: ({ asOf }) => formats.date(asOf) },
    {
      id: 'window',
      header: t('column.window'),
      width: 'minmax(210px, 1.4fr)',
      from: 860,
      cell: ({ window }) => `${formats.date(window.from)} – ${formats.date(window.to)}`,
    },
    {
      id: 'items',
      header: t('column.items'),
      width: '90px',
      align: 'end',
      from: 560,
      cell: ({ items }) => formats.number(items),
    },
    {
      id: 'precision',
      header: t('column.precision'),
      width: '120px',
      align: 'end',
      from: 460,
      cell: (model) => formats.percent(ownRow(model)?.precision['5']),
    },
    {
      id: 'auc',
      header: t('measure.auc'),
      width: '80px',
      align: 'end',
      from: 640,
      cell: (model) => formats.percent(ownRow(model)?.auc),
    },
    {
      id: 'seconds',
      header: t('column.seconds'),
      width: '84px',
      align: 'end',
      from: 960,
      cell: ({ seconds }) => formats.number(seconds, 1),
    },
    { id: 'backend', header: t('column.backend'), width: '90px', from: 1040, cell: ({ backend }) => backend },
    {
      id: 'by',
      header: t('column.trainedBy'),
      width: 'minmax(110px, 1fr)',
      from: 760,
      cell: ({ trainedBy }) => <bdi>{trainedBy.name}</bdi>,
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={inOrder(models)}
      columns={columns}
      rowKey={({ id }) => String(id)}
      onOpen={({ id }) => void navigate({ to: '/models/$id', params: { id: String(id) } })}
      isQuiet={({ status }) => status === 'retired'}
      loading={loading}
      error={error}
      onRetry={onRetry}
      emptyTitle={t('empty')}
      emptyHint={t('emptyHint')}
      pageKeys
    />
  );
}
